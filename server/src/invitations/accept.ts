import type { Core } from '@strapi/strapi';
import type { LetterKind } from '../../../shared/contracts/states';
import { retryOnConflict } from '../store/conflicts';
import type { AccountFacts } from '../domain/acceptance';
import { priorities } from '../domain/delivery';
import { Refusal } from '../errors';
import type { AccountRow, InvitationRow } from '../store/records';
import { freeAddress } from '../accounts/free-address';
import { guessesOf } from '../accounts/guesses';
import { whileNamesHeld } from '../accounts/lock';
import { accountsNamed, bothNames } from '../accounts/named';
import { hashPassword } from '../accounts/passwords';
import { endSessions } from '../accounts/revoke-access';
import { checkWishedName } from '../accounts/usernames';
import { aboutInvitation, enqueueLetters } from '../mail/queue/enqueue';
import { wake } from '../mail/wake';
import { getSettings } from '../settings/settings';
import { joinWithAccount } from '../store/member-state';
import { accountOfInvitee, type Agreed } from './account-of-invitee';
import { readAnswers, recordAnswers, type Answers, type ReadAnswers } from './answers';
import { judgeBeforeHashing, type Outlook } from './before-hashing';
import { closeInvitation } from './close';
import { notExpiredAt } from './filter';
import { findByToken, refusalForCurrentState } from './find';
import { inTurn } from './in-turn';
import { judgeInvitation, type Session } from './judge';
import { proveAccount } from './prove-account';
import { recordOwnRenaming, tellOfRenaming } from './tell-of-renaming';

export interface Acceptance extends Answers {
  token: unknown;
  /** The password of a new account. A signed-in invitee leaves it out. */
  password?: string;
  username?: string;
  session?: Session;
  /**
   * True: where the address has an account with a password, `password` may prove that it is the invitee's, as
   * a sign-in would.
   */
  mayProve?: boolean;
  now: Date;
}

export interface Accepted {
  invitation: InvitationRow;
  account: AccountRow;
}

/** Judges by the current facts; called again inside the transaction, because they may have changed. */
const judge = async (
  strapi: Core.Strapi,
  input: {
    invitation: InvitationRow;
    session?: Session;
    namesakes: AccountRow[];
    now: Date;
  },
): Promise<Agreed> => {
  const { verdict } = await judgeInvitation(strapi, input);
  if (verdict.kind === 'refused') throw new Refusal(verdict.code);
  return verdict;
};

const linkMember = async (
  strapi: Core.Strapi,
  input: {
    invitation: InvitationRow;
    accountId: AccountFacts['id'];
    answers: ReadAnswers;
    now: Date;
  },
): Promise<void> => {
  const { invitation, accountId, answers, now } = input;
  const { member } = invitation;
  if (!member) throw new Refusal('invitation_cancelled');
  const { values } = answers;
  await joinWithAccount(strapi, { id: member.id, accountId, values, now });
  await recordAnswers(strapi, { invitation, memberId: member.id, answers, now });
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
  input: Acceptance & { invitation: InvitationRow; passwordHash: string | null },
): Promise<AccountRow> =>
  retryOnConflict(async () =>
    whileNamesHeld(strapi, async () => {
      const { invitation, session, username, passwordHash, now } = input;
      const onlyIf = notExpiredAt(now);
      const isClaimed = await closeInvitation(strapi, { invitation, as: 'accepted', now, onlyIf });
      if (!isClaimed) throw await refusalForCurrentState(strapi, input);
      const { email: address } = invitation;
      const namesakes = await accountsNamed(strapi, { names: [address], by: bothNames });
      const verdict = await judge(strapi, { invitation, session, namesakes, now });
      const answers = await readAnswers(strapi, { invitation, answers: input, now });
      const renamed = await freeAddress(strapi, { address, namesakes });
      const making = { verdict, invitation, username, passwordHash, namesakes, now };
      const { account, ...own } = await accountOfInvitee(strapi, making);
      await linkMember(strapi, { invitation, accountId: account.id, answers, now });
      const isPasswordSet = verdict.kind !== 'link_account';
      await enqueueWelcome(strapi, { invitation, isPasswordSet, now });
      await tellOfRenaming(strapi, { invitation, renamed, now });
      await recordOwnRenaming(strapi, { invitation, ...own, now });
      return account;
    }),
  );

/** @throws Refusal `rate_limited` if this link has cost its hashes and questions for now */
const countTry = async (strapi: Core.Strapi, invitation: InvitationRow): Promise<void> => {
  const retryAfter = await guessesOf(strapi).countTry(invitation);
  if (retryAfter > 0) throw new Refusal('rate_limited', { retryAfter });
};

/**
 * Hashes before the transaction, because on SQLite nothing else could be read meanwhile.
 * @throws Refusal `username_taken`, `password_wrong`
 */
const spendHash = async (
  strapi: Core.Strapi,
  input: Acceptance & { invitation: InvitationRow; outlook: Outlook },
): Promise<{ session: Session; passwordHash: string | null }> => {
  const { invitation, outlook, username, session = null, password = '' } = input;
  const { toProve, setsPassword } = outlook;
  if (toProve) {
    const proven = await proveAccount(strapi, { account: toProve, password });
    return { session: proven, passwordHash: null };
  }
  if (!setsPassword) return { session, passwordHash: null };
  await checkWishedName(strapi, { address: invitation.email.toLowerCase(), username });
  return { session, passwordHash: await hashPassword(strapi, { password }) };
};

const acceptNow = async (strapi: Core.Strapi, input: Acceptance): Promise<Accepted> => {
  const invitation = await findByToken(strapi, input.token);
  const outlook = await judgeBeforeHashing(strapi, { ...input, invitation });
  const isHashed = outlook.setsPassword || outlook.toProve !== null;
  if (isHashed) await countTry(strapi, invitation);
  const { session, passwordHash } = await spendHash(strapi, { ...input, invitation, outlook });
  const account = await claim(strapi, { ...input, invitation, session, passwordHash });
  if (isHashed) await guessesOf(strapi).forgive(invitation);
  // A refresh token of the account may have been rotated while the claim was under way.
  if (session) await endSessions(strapi, { ids: [account.id] });
  wake(strapi);
  return { invitation, account };
};

/**
 * Claims an account by an invitation. Everything is one transaction that begins with the guarded claim: a
 * later failure undoes the claim, and a crash leaves none behind.
 * @throws Refusal with the codes of the verdict, `invalid_request` for the fields and consents,
 *   `consents_changed`, `password_invalid`, `password_wrong`, `username_taken`, `address_in_use`,
 *   `role_missing`, `rate_limited`
 */
export const acceptInvitation = async (
  strapi: Core.Strapi,
  input: Acceptance,
): Promise<Accepted> => {
  const invitation = await findByToken(strapi, input.token);
  return inTurn(strapi, invitation, () => acceptNow(strapi, input));
};
