import type { Core } from '@strapi/strapi';
import type { LetterKind } from '../../../shared/contracts/states';
import { retryOnConflict } from '../store/conflicts';
import type { AccountFacts } from '../domain/acceptance';
import { priorities } from '../domain/delivery';
import { readFieldValues } from '../domain/field-values';
import { Refusal } from '../errors';
import type { AccountRow, InvitationRow } from '../store/records';
import { freeAddress } from '../accounts/free-address';
import { whileNamesHeld } from '../accounts/lock';
import { checkPassword, hashPassword } from '../accounts/passwords';
import { endSessions } from '../accounts/revoke-access';
import { aboutInvitation, enqueueLetters } from '../mail/queue/enqueue';
import { wake } from '../mail/wake';
import { askableFields, chosenFields } from '../settings/member-fields';
import { getSettings } from '../settings/settings';
import { joinWithAccount } from '../store/member-state';
import { accountOfInvitee, type Agreed } from './account-of-invitee';
import { closeInvitation } from './close';
import { notExpiredAt } from './filter';
import { findByToken, refusalForCurrentState } from './find';
import { judgeInvitation, type Session } from './judge';
import { tellOfRenaming } from './tell-of-renaming';

export interface Acceptance {
  token: unknown;
  /** The password of a new account. A signed-in invitee leaves it out. */
  password?: string;
  username?: string;
  /** The answers to the fields of the join page, by name, as they were sent. */
  fields?: Record<string, unknown>;
  session?: Session;
  now: Date;
}

export interface Accepted {
  invitation: InvitationRow;
  account: AccountRow;
}

type Values = ReturnType<typeof readFieldValues>['values'];

/** Judges by the current facts; called again inside the transaction, because they may have changed. */
const judge = async (
  strapi: Core.Strapi,
  input: { invitation: InvitationRow; session?: Session; now: Date },
): Promise<Agreed> => {
  const { verdict } = await judgeInvitation(strapi, input);
  if (verdict.kind === 'refused') throw new Refusal(verdict.code);
  return verdict;
};

const readFields = async (
  strapi: Core.Strapi,
  given: Record<string, unknown> = {},
): Promise<Values> => {
  const fields = chosenFields(askableFields(strapi), await getSettings(strapi));
  const { values, faults: errors } = readFieldValues(fields, given);
  if (errors.length === 0) return values;
  throw new Refusal('invalid_request', { message: errors[0]!.message, errors });
};

/** Hashes the password before the transaction, because on SQLite nothing else could be read meanwhile. */
const prepareHash = async (strapi: Core.Strapi, password: string | undefined): Promise<string> => {
  await checkPassword(strapi, { password: password ?? '' });
  return hashPassword(strapi, { password: password ?? '' });
};

const linkMember = async (
  strapi: Core.Strapi,
  input: {
    invitation: InvitationRow;
    accountId: AccountFacts['id'];
    values: Values;
    now: Date;
  },
): Promise<void> => {
  const { invitation, accountId, values, now } = input;
  const { member } = invitation;
  if (!member) throw new Refusal('invitation_cancelled');
  await joinWithAccount(strapi, { id: member.id, accountId, values, now });
};

/**
 * Queues the welcome letter at the first acceptance only: `joinedAt` is set if the member has joined before.
 */
const enqueueWelcome = async (
  strapi: Core.Strapi,
  input: { invitation: InvitationRow; isPasswordSet: boolean; now: Date },
): Promise<void> => {
  const { invitation, isPasswordSet, now } = input;
  const { welcomeLetter, receiptLetter } = await getSettings(strapi);
  const isFirst = !invitation.member?.joinedAt;
  const kinds: LetterKind[] = [
    ...(welcomeLetter.enabled && isFirst ? (['welcome'] as const) : []),
    ...(receiptLetter.enabled && isPasswordSet ? (['receipt'] as const) : []),
  ];
  await enqueueLetters(
    strapi,
    kinds.map((kind) => ({
      ...aboutInvitation(invitation),
      kind,
      priority: priorities.single,
      notBefore: now,
    })),
  );
};

/**
 * Makes the guarded claim and everything that follows from it. The invitee has proved the mailbox, so whoever
 * has the address as a user name gives it up.
 */
const claim = (
  strapi: Core.Strapi,
  input: Acceptance & { invitation: InvitationRow; passwordHash: string | null; values: Values },
): Promise<AccountRow> =>
  retryOnConflict(async () =>
    whileNamesHeld(strapi, async () => {
      const { invitation, session, username, passwordHash, values, now } = input;
      const onlyIf = notExpiredAt(now);
      const isClaimed = await closeInvitation(strapi, { invitation, as: 'accepted', now, onlyIf });
      if (!isClaimed) throw await refusalForCurrentState(strapi, input);
      const verdict = await judge(strapi, { invitation, session, now });
      const renamed = await freeAddress(strapi, { address: invitation.email });
      const making = { verdict, invitation, username, passwordHash, now };
      const account = await accountOfInvitee(strapi, making);
      await linkMember(strapi, { invitation, accountId: account.id, values, now });
      const isPasswordSet = verdict.kind !== 'link_account';
      await enqueueWelcome(strapi, { invitation, isPasswordSet, now });
      await tellOfRenaming(strapi, { invitation, renamed, now });
      return account;
    }),
  );

/**
 * Claims an account by an invitation. Everything is one transaction that begins with the guarded claim: a
 * later failure undoes the claim, and a crash leaves none behind.
 * @throws Refusal with the codes of the verdict, `invalid_request` for the fields, `password_invalid`,
 *   `username_taken`, `address_in_use`, `role_missing`
 */
export const acceptInvitation = async (
  strapi: Core.Strapi,
  input: Acceptance,
): Promise<Accepted> => {
  const { session, now } = input;
  const invitation = await findByToken(strapi, input.token);
  const outlook = await judge(strapi, { invitation, session, now });
  const values = await readFields(strapi, input.fields);
  const passwordHash =
    outlook.kind === 'link_account' ? null : await prepareHash(strapi, input.password);
  const account = await claim(strapi, { ...input, invitation, passwordHash, values });
  // A refresh token of the account may have been rotated while the claim was under way.
  if (session) await endSessions(strapi, { ids: [account.id] });
  wake(strapi);
  return { invitation, account };
};
