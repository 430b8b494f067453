import type { Core } from '@strapi/strapi';
import type { LetterKind } from '../../../shared/contracts/states';
import { retryOnConflict } from '../store/conflicts';
import { members } from '../store/query';
import type { AcceptanceVerdict, AccountFacts } from '../domain/acceptance';
import { priorities } from '../domain/delivery';
import { readFieldValues } from '../domain/field-values';
import { Refusal } from '../errors';
import { getService } from '../get-service';
import type { AccountRow, InvitationRow } from '../store/records';
import { chosenFields } from '../settings/member-fields';
import { closeInvitation } from './close';
import { aliveAt } from './filter';
import { findByToken, refusalNow } from './find';
import { judgeInvitation, type Session } from './judge';
import { chooseRoleOfInvitee } from './role';

export interface Acceptance {
  token: unknown;
  /** For a new account. Left out by who is signed in. */
  password?: string;
  username?: string;
  /** What the join page asks for, by name, as it came over the wire. */
  fields?: Record<string, unknown>;
  session?: Session;
  now: Date;
}

export interface Accepted {
  invitation: InvitationRow;
  account: AccountRow;
}

type Values = ReturnType<typeof readFieldValues>['values'];

type Agreed = Exclude<AcceptanceVerdict, { kind: 'refused' }>;

/** Judges on the newest facts; called again inside the transaction, since they may have moved. */
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
  const { values, faults: errors } = readFieldValues(await chosenFields(strapi), given);
  if (errors.length === 0) return values;
  throw new Refusal('invalid_request', { message: errors[0]!.message, errors });
};

/** Hashed before the transaction: on SQLite nothing else could be read meanwhile. */
const prepareHash = async (strapi: Core.Strapi, password: string | undefined): Promise<string> => {
  const accounts = getService(strapi, 'accounts');
  await accounts.checkPassword({ password: password ?? '' });
  return accounts.hashPassword({ password: password ?? '' });
};

const makeAccount = async (
  strapi: Core.Strapi,
  input: {
    verdict: Agreed;
    invitation: InvitationRow;
    username?: string;
    passwordHash: string | null;
    now: Date;
  },
): Promise<AccountRow> => {
  const { verdict, invitation, username, passwordHash, now } = input;
  if (verdict.kind === 'link_account') {
    const account = await getService(strapi, 'accounts').hold({ id: verdict.account.id });
    if (!account) throw new Refusal('wrong_account'); // deleted since we looked
    await getService(strapi, 'accounts').revokeEarlierAccess({ ids: [account.id] });
    return account;
  }
  // The account could be signed in to when we looked and cannot any more: ask again.
  if (passwordHash === null) throw new Refusal('password_invalid');
  const accounts = getService(strapi, 'accounts');
  const roleId = await chooseRoleOfInvitee(strapi, { invitation, now });
  if (verdict.kind === 'replace_account') {
    const rivals = await accounts.findByAddress({ email: invitation.email });
    // Removing a blocked one would lift the block.
    if (rivals.some(({ blocked }) => blocked)) throw new Refusal('account_blocked');
    await accounts.remove({ ids: rivals.map(({ id }) => id) });
  }
  return accounts.create({ email: invitation.email, username, passwordHash, roleId });
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
  // An account joins as one member; an older link of it, to an address given up since, ends here.
  const former = await members(strapi).findMany({
    where: { account: { id: accountId }, id: { $ne: member.id } },
    select: ['id'],
  });
  await members(strapi).updateMany({
    where: { id: { $in: former.map(({ id }) => id) } },
    data: { account: null, state: 'not_invited' },
  });
  await members(strapi).updateMany({
    where: { id: member.id },
    data: {
      ...values,
      account: accountId,
      state: 'validated',
      joinedAt: now,
      hasDeliveryProblem: false,
    },
  });
};

/** Welcome once a member, whatever invitations follow: `joinedAt` is there where they joined before. */
const enqueueLetters = async (
  strapi: Core.Strapi,
  input: { invitation: InvitationRow; isPasswordSet: boolean; now: Date },
): Promise<void> => {
  const { invitation, isPasswordSet, now } = input;
  const { welcomeLetter, receiptLetter } = await getService(strapi, 'settings').get();
  const isFirst = !invitation.member?.joinedAt;
  const kinds: LetterKind[] = [
    ...(welcomeLetter.enabled && isFirst ? (['welcome'] as const) : []),
    ...(receiptLetter.enabled && isPasswordSet ? (['receipt'] as const) : []),
  ];
  await getService(strapi, 'outbox').enqueue(
    kinds.map((kind) => ({
      kind,
      to: invitation.email,
      member: invitation.member?.id,
      invitation: invitation.id,
      priority: priorities.single,
      notBefore: now,
    })),
  );
};

/** The guarded claim and all that follows from it. */
const claim = (
  strapi: Core.Strapi,
  input: Acceptance & { invitation: InvitationRow; passwordHash: string | null; values: Values },
): Promise<AccountRow> =>
  retryOnConflict(async () =>
    strapi.db.transaction(async () => {
      const { invitation, session, username, passwordHash, values, now } = input;
      const onlyIf = aliveAt(now);
      const isClaimed = await closeInvitation(strapi, { invitation, as: 'accepted', now, onlyIf });
      if (!isClaimed) throw await refusalNow(strapi, input);
      const verdict = await judge(strapi, { invitation, session, now });
      const making = { verdict, invitation, username, passwordHash, now };
      const account = await makeAccount(strapi, making);
      await linkMember(strapi, { invitation, accountId: account.id, values, now });
      const isPasswordSet = verdict.kind !== 'link_account';
      await enqueueLetters(strapi, { invitation, isPasswordSet, now });
      return account;
    }),
  );

/**
 * Claims an account by an invitation. All of it is one transaction that begins with the guarded claim:
 * what fails later takes the claim back with it, and a crash leaves none behind.
 * @throws Refusal with the codes of the verdict, `invalid_request` for the fields, `password_invalid`, `username_taken`, `address_in_use`,
 *   `role_missing`
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
  if (session) await getService(strapi, 'accounts').endSessions({ ids: [account.id] });
  getService(strapi, 'worker').wake();
  return { invitation, account };
};
