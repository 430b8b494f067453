import type { AddressFault, ParsedAddress } from '../../../../shared/addresses';
import type { Note } from '../../../../shared/contracts/notes';
import { note } from '../../../../shared/notes';
import type { LineValues } from '../../store/records';

/** One line of a batch before anything is known of its member. */
export interface Line {
  /** Counts from 1; of a file, the line where the row begins. */
  line: number;
  typed: string;
  email: string | null;
  /** The normalised address; null where there is none. */
  key: string | null;
  /** The name beside the address. */
  name?: string;
  /** Id of the member in HTTP, where members were selected. */
  member?: string;
  /** Settled by reading alone. */
  outcome?: 'invalid' | 'duplicate';
  /** Says why it is no address. */
  fault?: AddressFault;
  notes?: Note[];
  /** More that the row of a file brings. */
  values?: LineValues;
}

interface Read {
  line: number;
  typed: string;
  address: ParsedAddress;
  notes?: Note[];
  values?: LineValues;
}

/** Makes lines of what was read, in order: a second line with the address of an earlier one is a duplicate. */
export const lineMaker = (): ((read: Read) => Line) => {
  const firstLineOf = new Map<string, number>();
  return ({ line, typed, address, notes, values }) => {
    if (!address.ok) {
      const fault = address.reason;
      const why = [note('address_wrong', { fault })];
      return { line, typed, email: null, key: null, outcome: 'invalid', fault, notes: why };
    }
    const { email, key, name } = address;
    const first = firstLineOf.get(key);
    if (first !== undefined) {
      const why = [note('same_as_line', { line: first })];
      return { line, typed, email, key, outcome: 'duplicate', notes: why };
    }
    firstLineOf.set(key, line);
    return { line, typed, email, key, name, notes, values };
  };
};

const longestTyped = 1000;

/** The line as `log-entry` has it. An open one keeps what was read of it, so that nothing is read twice. */
export const rowOfLine = (
  { line, typed, email, key, name, outcome, notes, values }: Line,
  { batch, actor, now }: { batch: number; actor: number | null; now: Date },
): object => ({
  batch,
  line,
  typed: typed.slice(0, longestTyped),
  email,
  outcome: outcome ?? null,
  notes: notes && notes.length > 0 ? notes : null,
  values: outcome || key === null ? null : { key, ...(name ? { name } : {}), ...values },
  actor,
  at: outcome ? now : null,
});
