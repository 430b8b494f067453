import type { Core } from '@strapi/strapi';
import type { LookupResponse, Newer, NewerState } from '../../../shared/contracts/join';
import type { Settings } from '../../../shared/contracts/settings';
import { invitations, letters } from '../store/query';
import { stateNow } from '../domain/invitation-states';
import { maskEmail } from '../domain/mask-email';
import { fullNameOf } from '../mail/letters/reader-names';
import type { InvitationRow, LetterRow } from '../store/records';
import { passwordMinLength } from '../accounts/passwords';
import { askableFields, chosenFields, showField } from '../settings/member-fields';
import { getSettings } from '../settings/settings';
import { bookOf } from '../words';
import { isoDate } from '../store/pagination';
import { consentsOf, minimumAgeIn } from './answers';
import { findByToken } from './find';
import { judgeInvitation, type Judged, type Session } from './judge';
import { languageOf } from './language';
import { renewalRuleFor } from './renew';

type Answer = LookupResponse['data'];

export interface LookedUp extends Judged {
  invitation: InvitationRow;
  answer: Answer;
}

const orNull = (text: string): string | null => text || null;

const ofSettings = ({ organisation, welcomeLetter }: Settings) => ({
  organisation: organisation.name,
  brand: { logoUrl: orNull(organisation.logoUrl), colour: orNull(organisation.colour) },
  supportAddress: orNull(organisation.supportAddress),
  privacyUrl: orNull(organisation.privacyUrl),
  forgotPasswordUrl: orNull(organisation.forgotPasswordUrl),
  apps: {
    webAppUrl: orNull(welcomeLetter.webAppUrl),
    appStoreUrl: orNull(welcomeLetter.appStoreUrl),
    googlePlayUrl: orNull(welcomeLetter.googlePlayUrl),
  },
});

const byLetter = (letter: LetterRow | undefined, { sentAt }: InvitationRow): NewerState => {
  // If its letter has been deleted, the invitation itself knows when it was sent.
  if (!letter) return sentAt ? 'sent' : 'undelivered';
  if (letter.state === 'sent') return 'sent';
  return letter.state === 'queued' || letter.state === 'sending' ? 'sending' : 'undelivered';
};

const newerState = async (
  strapi: Core.Strapi,
  { newest, now }: { newest: InvitationRow; now: Date },
): Promise<NewerState> => {
  const state = stateNow(newest, now);
  if (state !== 'pending') return state === 'accepted' ? 'accepted' : 'closed';
  const [letter] = await letters(strapi).findMany({
    where: { invitation: { id: newest.id }, kind: 'invitation' },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  return byLetter(letter, newest);
};

/**
 * Answers the state of the member's newest invitation. Only while that is open is there a letter to look for.
 */
const newerThan = async (
  strapi: Core.Strapi,
  { invitation: { id, member }, now }: { invitation: InvitationRow; now: Date },
): Promise<Newer | null> => {
  if (!member) return null;
  const [newest] = await invitations(strapi).findMany({
    where: { member: { id: member.id }, id: { $gt: id } },
    orderBy: { id: 'desc' },
    limit: 1,
  });
  if (!newest) return null;
  const state = await newerState(strapi, { newest, now });
  const sentAt = state === 'sent' ? isoDate(newest.sentAt) : null;
  return { state, sentAt };
};

/** Answers what the owner of an open invitation has to do, and reveals nothing else about accounts. */
const needsOf = (state: Answer['state'], { verdict }: Judged): Answer['needs'] => {
  if (state !== 'pending') return state === 'accepted' ? 'sign-in' : 'password';
  return ['create_account', 'replace_account'].includes(verdict.kind) ? 'password' : 'sign-in';
};

/** An old link tells nothing of what its member has by now. */
const tellsPrograms = (state: Answer['state']): boolean =>
  state === 'pending' || state === 'accepted';

/**
 * Looks up the invitation of a link. It reads only, because mail scanners open links and that must have no
 * effect.
 * @throws Refusal `invitation_unknown`
 */
export const lookUpInvitation = async (
  strapi: Core.Strapi,
  { token, session, now }: { token: unknown; session?: Session; now: Date },
): Promise<LookedUp> => {
  const invitation = await findByToken(strapi, token);
  const judged = await judgeInvitation(strapi, { invitation, session, now });
  const settings = await getSettings(strapi);
  const state = stateNow(invitation, now);
  const language = languageOf(invitation, settings);
  const fields = chosenFields(askableFields(strapi), settings);
  const words = bookOf(strapi).wordsIn(language).pages;
  const { member } = invitation;
  const answer: Answer = {
    state,
    language,
    maskedEmail: maskEmail(invitation.email),
    name: state === 'pending' && member ? orNull(fullNameOf(member)) : null,
    ...ofSettings(settings),
    programs: tellsPrograms(state) ? (member?.programs ?? []).map(({ name }) => ({ name })) : [],
    expiresAt: invitation.expiresAt ? new Date(invitation.expiresAt).toISOString() : null,
    needs: needsOf(state, judged),
    passwordMinLength: passwordMinLength(strapi),
    consents: consentsOf(invitation, settings),
    minimumAge: minimumAgeIn(fields),
    fields: fields.map((field) => showField(field, { language, words })),
    renewal: state === 'expired' ? await renewalRuleFor(strapi, invitation) : null,
    newer: state === 'replaced' ? await newerThan(strapi, { invitation, now }) : null,
  };
  return { ...judged, invitation, answer };
};
