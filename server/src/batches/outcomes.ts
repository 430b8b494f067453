import type { Core } from '@strapi/strapi';
import type { Note } from '../../../shared/contracts/notes';
import type { LogOutcome } from '../../../shared/contracts/states';
import { linkLines } from '../store/line-outcomes';
import { logEntries } from '../store/query';

export interface Outcome {
  outcome: LogOutcome;
  notes?: Note[];
  /** Id of the member's row, if the line did not have it. */
  member?: number;
  /** Id of the invitation's row. */
  invitation?: number;
}

/** A line and its outcome; ids are those of rows. */
export interface SettledLine {
  id: number;
  outcome: LogOutcome;
  notes: Note[];
  member: number | null;
  invitation: number | null;
}

/**
 * Writes the outcome of lines that all have the same one, and empties their values. Run it inside the
 * transaction of the action.
 * @throws if another run has processed one of them
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

/** Groups lines with the same outcome, which one statement writes. */
const groupsOf = (lines: SettledLine[]): SettledLine[][] => {
  const groups = new Map<string, SettledLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.outcome, line.notes]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
};

/** Writes the outcomes of lines that differ, with a few statements if most of them are the same. */
export const writeOutcomes = async (
  strapi: Core.Strapi,
  { lines, trx, now }: { lines: SettledLine[]; trx: unknown; now: Date },
): Promise<void> => {
  for (const group of groupsOf(lines)) {
    const [{ outcome, notes }] = group as [SettledLine, ...SettledLine[]];
    await writeOutcome(strapi, { lines: group, now, outcome, notes });
  }
  for (const to of ['member', 'invitation'] as const) {
    const pairs = lines.flatMap((line): [number, number][] =>
      line[to] === null ? [] : [[line.id, line[to]]],
    );
    await linkLines(strapi, { to, pairs, trx });
  }
};
