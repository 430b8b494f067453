import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ConsentAnswers } from '../../../../shared/contracts/join';
import { Refusal } from '../../errors';
import { getService } from '../../get-service';
import type { JoinConsentView, JoinFieldView, PageView } from '../../join';
import { canDeclineForGood } from '../../invitations/decline';
import type { LookedUp } from '../../invitations/lookup';
import { refusalForDeletedMember } from '../../invitations/unsubscribe';
import type { Session } from '../../invitations/judge';
import { addressOf, tokenOf } from './join-addresses';
import type { Problems } from './join-problems';
import { showPage } from './show-page';

/** Looks up the invitation whose page is asked for. */
export const lookUp = (strapi: Core.Strapi, ctx: Context, session?: Session): Promise<LookedUp> =>
  getService(strapi, 'invitations').lookUp({ token: tokenOf(ctx), session });

interface Filled {
  problems?: Problems;
  typed?: Record<string, unknown>;
  /** The boxes as they were posted. */
  consents?: ConsentAnswers;
}

/** Shows stored values for the names only, so that the holder of the link learns nothing else. */
const fieldsOf = (
  { answer, invitation }: LookedUp,
  { problems, typed }: Filled,
): JoinFieldView[] => {
  const { firstName, lastName } = invitation.member ?? {};
  const shown: Record<string, unknown> = typed ?? { firstName, lastName };
  return answer.fields.map((field) => {
    const value = shown[field.name];
    const problem = problems?.fields?.get(field.name);
    return { ...field, value: typeof value === 'string' ? value : '', problem };
  });
};

/** Shows the boxes as they were left, unless their words have changed: those are new to the reader. */
const consentsOf = (
  { answer }: LookedUp,
  { problems, consents: posted = {} }: Filled,
): JoinConsentView[] =>
  answer.consents.map((consent) => {
    const { key, hash } = consent;
    const left = Object.hasOwn(posted, key) ? posted[key] : undefined;
    const agreed = left?.hash === hash && left.agreed;
    return { ...consent, agreed, problem: problems?.consents?.get(key) };
  });

/** Chooses the form that fits the invitee. @throws Refusal if there is a page but no form */
const offerOf = (ctx: Context, found: LookedUp, filled: Filled): PageView => {
  const { account, answer, invitation, verdict } = found;
  const { maskedEmail, name, programs } = answer;
  const offer = {
    maskedEmail,
    name,
    programs,
    expiresAt: invitation.expiresAt ? new Date(invitation.expiresAt) : null,
    declineAction: addressOf(ctx, 'decline'),
    fields: fieldsOf(found, filled),
    consents: consentsOf(found, filled),
    problems: filled.problems,
  };
  const scriptUrl = addressOf(ctx, 'script');
  if (verdict.kind === 'link_account') return { page: 'signed_in', ...offer };
  if (verdict.kind !== 'refused') {
    return { page: 'password', ...offer, scriptUrl, minLength: answer.passwordMinLength };
  }
  if (verdict.code !== 'sign_in_required') throw new Refusal(verdict.code);
  if (account?.hasPassword) return { page: 'sign_in', ...offer, scriptUrl };
  return {
    page: 'sign_in_elsewhere',
    ...offer,
    signInUrl: answer.apps.webAppUrl,
  };
};

/** Shows the form that fits the invitee, or the page of the invitation's state. */
export const showOffer = async (
  strapi: Core.Strapi,
  ctx: Context,
  { session, ...filled }: { session: Session } & Filled,
): Promise<void> => {
  const found = await lookUp(strapi, ctx, session);
  const view = offerOf(ctx, found, filled);
  await showPage(strapi, ctx, { view, status: filled.problems ? 400 : 200 });
};

/**
 * Asks before it declines. For a closed invitation it only asks whether the invitee never wants to be invited
 * again.
 * @throws Refusal if there is nothing left to ask
 */
export const showDecline = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const { answer, invitation } = await lookUp(strapi, ctx);
  const { state, maskedEmail, name } = answer;
  const asked = {
    maskedEmail,
    declineAction: addressOf(ctx, 'decline'),
    backUrl: addressOf(ctx, 'invitation'),
  };
  if (state === 'pending') {
    return showPage(strapi, ctx, { view: { page: 'decline', name, ...asked } });
  }
  const isLeftAlone = invitation.member?.suppression === 'declined';
  if (isLeftAlone || !canDeclineForGood({ invitation, state }))
    throw new Refusal(`invitation_${state}`);
  await showPage(strapi, ctx, { view: { page: 'decline_closed', ...asked } });
};

/** Asks before it stops the letters. @throws Refusal if the member does not exist any more */
export const showUnsubscribe = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const { answer, invitation } = await lookUp(strapi, ctx);
  if (!invitation.member) throw refusalForDeletedMember(answer.state);
  const view = {
    page: 'unsubscribe' as const,
    maskedEmail: answer.maskedEmail,
    action: addressOf(ctx, 'unsubscribe'),
    backUrl: addressOf(ctx, 'invitation'),
  };
  await showPage(strapi, ctx, { view });
};

export const showDone = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const { answer } = await lookUp(strapi, ctx);
  const { programs, apps } = answer;
  await showPage(strapi, ctx, { view: { page: 'done', programs, apps } });
};
