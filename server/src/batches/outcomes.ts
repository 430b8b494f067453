import type { Core } from '@strapi/strapi';
import type { Note } from '../../../shared/contracts/notes';
import type { LogOutcome } from '../../../shared/contracts/states';
import { linkLines } from '../store/line-outcomes';
import { logEntries } from '../store/query';

export interface Outcome {
  outcome: LogOutcome;
  notes?: Note[];
  /** Id of the member's row, where the line did not have it. */
  member?: number;
  /** Id of the invitation's row. */
  invitation?: number;
}

/** A line and what became of it; ids are those of rows. */
export interface SettledLine {
  id: number;
  outcome: LogOutcome;
  notes: Note[];
  member: number;
  invitation: number | null;
}

/**
 * Writes what became of lines that all ended alike. What they brought beside the address is forgotten. Run
 * it inside the transaction it belongs to.
 * @throws where another run settled one of them
 */
export const writeOutcome = async (
  strapi: Core.Strapi,
  { lines, now, ...given }: Outcome & { lines: { id: number }[]; now: Date },
): Promise<void> => {
  if (lines.length === 0) return;
  const { outcome, notes = [], member, invitation } = given;
  const { count } = await logEntries(strapi).updateMany({
    where: { id: { $in: lines.map(({ id }) => id) }, outcome: { $null: true } },
    data: {
      outcome,
      notes: notes.length > 0 ? notes : null,
      at: now,
      values: null,
      ...(member === undefined ? {} : { member }),
      ...(invitation === undefined ? {} : { invitation }),
    },
  });
  if (count !== lines.length) throw new Error('A line was settled by another run.');
};

/** Lines that end alike are written by one statement. */
const groupsOf = (lines: SettledLine[]): SettledLine[][] => {
  const groups = new Map<string, SettledLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.outcome, line.notes]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
};

/** The same of lines that ended in different ways: a few statements for any number that mostly end alike. */
export const writeOutcomes = async (
  strapi: Core.Strapi,
  { lines, trx, now }: { lines: SettledLine[]; trx: unknown; now: Date },
): Promise<void> => {
  for (const group of groupsOf(lines)) {
    const [{ outcome, notes }] = group as [SettledLine, ...SettledLine[]];
    await writeOutcome(strapi, { lines: group, now, outcome, notes });
  }
  const members = lines.map(({ id, member }): [number, number] => [id, member]);
  await linkLines(strapi, { to: 'member', pairs: members, trx });
  const invited = lines.flatMap(({ id, invitation }): [number, number][] =>
    invitation === null ? [] : [[id, invitation]],
  );
  await linkLines(strapi, { to: 'invitation', pairs: invited, trx });
};
