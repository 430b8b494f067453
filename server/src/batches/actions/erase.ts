import type { Core } from '@strapi/strapi';
import { note } from '../../../../shared/notes';
import { erasePerson } from '../../privacy/erase';
import { newDocumentId } from '../../store/new-id';
import { members } from '../../store/query';
import type { LogEntryRow } from '../../store/records';
import type { Outcome } from '../outcomes';
import { lineByLine } from './line-by-line';
import type { Settling } from '.';

const eraseLine = async (
  strapi: Core.Strapi,
  { batch, now }: Settling,
  line: LogEntryRow,
): Promise<Outcome> => {
  const id = line.member?.id;
  const member = id === undefined ? null : await members(strapi).findOne({ where: { id } });
  if (!member) return { outcome: 'unchanged', notes: [note('member_deleted')] };
  const actor = batch.createdBy?.id ?? null;
  const eraseAccount = batch.eraseAccount === true;
  const erased = await erasePerson(strapi, { member, eraseAccount, line: line.id, actor, now });
  const proof = note('erased', {
    reference: newDocumentId(),
    at: now.toISOString(),
    actor: String(actor ?? '–'),
    ...erased,
  });
  return { outcome: 'erased', notes: [proof] };
};

/**
 * Erases the member that each line names. What is left of the line is the proof: how many rows were emptied, when,
 * by whom and a reference, and no address.
 */
export const erase = lineByLine(eraseLine);
