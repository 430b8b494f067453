import type { Core } from '@strapi/strapi';
import { parseAddress } from '../../../../shared/addresses';
import { notes } from '../../../../shared/notes';
import { accounts, members } from '../../store/query';
import { judgeAccount } from '../../domain/account-linking';
import { getService } from '../../get-service';
import type { AccountRow, LogEntryRow } from '../../store/records';
import { writeOutcome, type Outcome } from '../outcomes';
import type { LineAction, Settling } from '.';

interface Adding {
  account: AccountRow;
  isConfirmationRequired: boolean;
  now: Date;
}

const createMember = async (
  strapi: Core.Strapi,
  { email, account, now }: { email: string; account: AccountRow; now: Date },
): Promise<number> => {
  const { id } = await members(strapi).create({
    data: { email, state: 'validated', account: account.id, joinedAt: now },
  });
  return id;
};

const add = async (strapi: Core.Strapi, adding: Adding): Promise<Outcome> => {
  const { account, isConfirmationRequired } = adding;
  const entry = parseAddress(account.email ?? '');
  if (!entry.ok) return { outcome: 'invalid' };
  const linked = await members(strapi).findOne({ where: { account: { id: account.id } } });
  if (linked) return { outcome: 'already_member', member: linked.id };
  const found = await members(strapi).findMany({ where: { emailKey: entry.key } });
  const member = found.find(({ emailKey }) => emailKey === entry.key) ?? null;
  const verdict = judgeAccount({ account, member, isConfirmationRequired });
  if (verdict.kind === 'refused') {
    return { outcome: 'unchanged', detail: notes[verdict.note], member: member?.id };
  }
  const email = entry.email;
  return { outcome: 'linked', member: await createMember(strapi, { ...adding, email }) };
};

const settleOne = async (
  strapi: Core.Strapi,
  { now }: Settling,
  { line, isConfirmationRequired }: { line: LogEntryRow; isConfirmationRequired: boolean },
): Promise<Outcome> => {
  const id = line.values?.account;
  const account = id === undefined ? null : await accounts(strapi).findOne({ where: { id } });
  if (!account) return { outcome: 'unchanged', detail: notes.account_gone };
  return add(strapi, { account, isConfirmationRequired, now });
};

/** Puts existing accounts on the roster as validated members. Nothing is mailed. */
export const addAccounts: LineAction['settle'] = async (strapi, settling) => {
  const isConfirmationRequired = await getService(strapi, 'accounts').isConfirmationRequired();
  const joined: number[] = [];
  for (const line of settling.lines) {
    const outcome = await settleOne(strapi, settling, { line, isConfirmationRequired });
    await writeOutcome(strapi, { lines: [line], now: settling.now, ...outcome });
    if (outcome.outcome === 'linked') joined.push(line.values!.account!);
  }
  await getService(strapi, 'accounts').revokeEarlierAccess({ ids: joined });
};
