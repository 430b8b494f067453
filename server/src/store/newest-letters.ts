import type { Core } from '@strapi/strapi';
import type { LetterState } from '../../../shared/contracts/states';
import { readCounts, type BatchCount } from './batch-counts';
import { columnsOf, tableOf } from './tables';
import { uid } from './uids';

/**
 * The kinds of letters whose state is shown as the delivery of an invitation. A failed reminder does not
 * change it.
 */
export const deliveredKinds = ['invitation'] as const;

const letterColumns = ['id', 'kind', 'state', 'invitation', 'member', 'batch'] as const;

/** Names the table, and its columns under an alias. */
const lettersAs = (strapi: Core.Strapi, alias: string) => {
  const columns = columnsOf(strapi, uid.letter, letterColumns);
  return {
    table: tableOf(strapi, uid.letter),
    from: `${tableOf(strapi, uid.letter)} as ${alias}`,
    ...(Object.fromEntries(
      letterColumns.map((name) => [name, `${alias}.${columns[name]}`]),
    ) as Record<(typeof letterColumns)[number], string>),
  };
};

/** Builds a sub-query for the ids of invitations whose delivery is in one of these states. */
export const invitationIdsByDelivery = (strapi: Core.Strapi, states: readonly LetterState[]) => {
  const letter = lettersAs(strapi, 'l');
  const newer = lettersAs(strapi, 'newer');
  const newerOnes = strapi.db
    .getConnection(newer.from)
    .whereRaw('?? = ??', [newer.invitation, letter.invitation])
    .whereRaw('?? > ??', [newer.id, letter.id])
    .whereIn(newer.kind, deliveredKinds);
  return strapi.db
    .getConnection(letter.from)
    .whereIn(letter.kind, deliveredKinds)
    .whereIn(letter.state, states)
    .whereNotExists(newerOnes.select(newer.id))
    .select(letter.invitation);
};

/**
 * Finds the letters (as `l`) that the lines of these batches show: a line has the newest invitation letter of
 * its member in the batch, and a line whose member was deleted has none. They are found by grouping: if the
 * query asked for a newer letter of each, SQLite would search the whole batch every time.
 */
const newestOfBatches = (strapi: Core.Strapi, batchIds: number[]) => {
  const { id, kind, member, batch } = columnsOf(strapi, uid.letter, letterColumns);
  const letter = lettersAs(strapi, 'l');
  const newest = strapi.db
    .getConnection(letter.table)
    .whereIn(batch, batchIds)
    .whereNotNull(member)
    .where(kind, 'invitation')
    .groupBy(batch, member)
    .max(id);
  return strapi.db.getConnection(letter.from).whereIn(letter.id, newest);
};

/**
 * Finds the letters (as `l`) of invitations that lines (as `line`) of these batches resent. They belong to
 * the batch that invited first, because they have its wording.
 */
const lettersOfResent = (strapi: Core.Strapi, batchIds: number[]) => {
  const entry = columnsOf(strapi, uid.logEntry, ['line', 'outcome', 'invitation', 'batch']);
  const letter = lettersAs(strapi, 'l');
  return (
    strapi.db
      .getConnection(`${tableOf(strapi, uid.logEntry)} as line`)
      .join(letter.from, letter.invitation, `line.${entry.invitation}`)
      .whereIn(`line.${entry.batch}`, batchIds)
      // An entry of a member's history names the batch as well.
      .whereNotNull(`line.${entry.line}`)
      .where(`line.${entry.outcome}`, 'resent')
      .where(letter.kind, 'invitation')
  );
};

interface InStates {
  batchId: number;
  states: readonly LetterState[];
}

/** Builds a sub-query for the ids of members of a batch whose letter is in one of these states. */
export const memberIdsByDelivery = (strapi: Core.Strapi, { batchId, states }: InStates) => {
  const letter = lettersAs(strapi, 'l');
  return newestOfBatches(strapi, [batchId]).whereIn(letter.state, states).select(letter.member);
};

/**
 * Builds a sub-query for the ids of invitations that a batch resent and whose letter is in one of these
 * states.
 */
export const resentIdsByDelivery = (strapi: Core.Strapi, { batchId, states }: InStates) => {
  const letter = lettersAs(strapi, 'l');
  return lettersOfResent(strapi, [batchId]).whereIn(letter.state, states).select(letter.invitation);
};

/** Counts the letters of these batches by state, as their lines show them, in two statements. */
export const countLettersOfBatches = async (
  strapi: Core.Strapi,
  batchIds: number[],
): Promise<BatchCount<LetterState>[]> => {
  const letter = lettersAs(strapi, 'l');
  const entry = columnsOf(strapi, uid.logEntry, ['batch']);
  const countingInvited = newestOfBatches(strapi, batchIds)
    .groupBy(letter.batch, letter.state)
    .select({ batchId: letter.batch, name: letter.state })
    .count({ count: '*' });
  const countingResent = lettersOfResent(strapi, batchIds)
    .groupBy(`line.${entry.batch}`, letter.state)
    .select({ batchId: `line.${entry.batch}`, name: letter.state })
    .count({ count: '*' });
  const invited = await readCounts<LetterState>(strapi, countingInvited);
  const resent = await readCounts<LetterState>(strapi, countingResent);
  // No batch has both, because other batches invited what it resends.
  return [...invited, ...resent];
};
