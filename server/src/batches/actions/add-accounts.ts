import type { Core } from '@strapi/strapi';
import { note } from '../../../../shared/notes';
import { revokeEarlierAccess } from '../../accounts/revoke-access';
import { isConfirmationRequired as findConfirmationRequired } from '../../accounts/rules';
import { linkAccount } from '../../invitations/link-account';
import { accounts } from '../../store/query';
import type { LogEntryRow } from '../../store/records';
import { writeOutcome, type Outcome } from '../outcomes';
import type { LineAction, Settling } from '.';

const settleOne = async (
  strapi: Core.Strapi,
  { now }: Settling,
  { line, isConfirmationRequired }: { line: LogEntryRow; isConfirmationRequired: boolean },
): Promise<Outcome> => {
  const id = line.values?.account;
  const account = id === undefined ? null : await accounts(strapi).findOne({ where: { id } });
  if (!account) return { outcome: 'unchanged', notes: [note('account_gone')] };
  const linked = await linkAccount(strapi, { account, isConfirmationRequired, now });
  if (linked.kind === 'invalid') return { outcome: 'invalid' };
  if (linked.kind !== 'refused') return { outcome: linked.kind, member: linked.member };
  return { outcome: 'unchanged', notes: [note(linked.note)], member: linked.member };
};

/** Puts existing accounts on the roster as validated members. Nothing is mailed. */
export const addAccounts: LineAction['settle'] = async (strapi, settling) => {
  const isConfirmationRequired = await findConfirmationRequired(strapi);
  const joined: number[] = [];
  for (const line of settling.lines) {
    const outcome = await settleOne(strapi, settling, { line, isConfirmationRequired });
    await writeOutcome(strapi, { lines: [line], now: settling.now, ...outcome });
    if (outcome.outcome === 'linked') joined.push(line.values!.account!);
  }
  await revokeEarlierAccess(strapi, { ids: joined });
};
