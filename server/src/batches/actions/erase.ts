import type { Core } from '@strapi/strapi';
import { note } from '../../../../shared/notes';
import { erasePerson, type Erasure } from '../../privacy/erase';
import { newDocumentId } from '../../store/new-id';
import { members } from '../../store/query';
import type { BatchRow, LogEntryRow } from '../../store/records';
import type { Outcome } from '../outcomes';
import { lineByLine } from './line-by-line';
import type { Settling } from '.';

const accountsOf = ({ eraseAccount, eraseAnyAccount }: BatchRow): Erasure['accounts'] => {
  if (!eraseAccount) return 'none';
  return eraseAnyAccount ? 'any' : 'joined';
};

const eraseLine = async (
  strapi: Core.Strapi,
  { batch, now }: Settling,
  line: LogEntryRow,
): Promise<Outcome> => {
  const id = line.member?.id;
  const member = id === undefined ? null : await members(strapi).findOne({ where: { id } });
  if (!member) return { outcome: 'unchanged', notes: [note('member_deleted')] };
  const actor = batch.createdBy?.id ?? null;
  const { accountsKept, ...erased } = await erasePerson(strapi, {
    member,
    accounts: accountsOf(batch),
    line: line.id,
    actor,
    now,
  });
  const proof = note('erased', {
    reference: newDocumentId(),
    at: now.toISOString(),
    actor: String(actor ?? '–'),
    ...erased,
  });
  const kept = accountsKept > 0 ? [note('account_kept', { accounts: accountsKept })] : [];
  return { outcome: 'erased', notes: [proof, ...kept] };
};

/**
 * Erases the member that each line names. What is left of the line is the proof: how many rows were emptied,
 * when, by whom and a reference, and no address.
 */
export const erase = lineByLine(eraseLine);
