import type { Note } from '../../../../../shared/contracts/notes';
import { note } from '../../../../../shared/notes';
import { readRow, type ImportCatalogue, type RowValues } from '../../../domain/csv-reading/row';
import type { LineValues } from '../../../store/records';
import type { Reading } from './reading';
import type { CsvRecord } from './records';

/** One row of a file as it is stored. */
export interface ImportLine {
  /** Line of the file where the row begins. */
  line: number;
  typed: string;
  email: string | null;
  key: string | null;
  /** Settled by reading alone. */
  outcome?: 'invalid' | 'duplicate';
  notes: Note[] | null;
  values: LineValues | null;
}

const storedValues = ({ attributes, programs, tags }: RowValues): LineValues | null => {
  const values = {
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(programs.length > 0 ? { programs } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  };
  return Object.keys(values).length > 0 ? values : null;
};

/** Reads rows into lines; a second row with the address of an earlier one is a duplicate. */
export const lineReader = (
  { columns, header }: Reading,
  catalogue: ImportCatalogue,
): ((record: CsvRecord) => ImportLine) => {
  const firstLineOf = new Map<string, number>();
  return ({ line, cells }) => {
    const { typed, address, values, ...read } = readRow(cells, { columns, header, catalogue });
    if (!address.ok) {
      const notes = [note('address_wrong', { fault: address.reason })];
      return { line, typed, email: null, key: null, outcome: 'invalid', notes, values: null };
    }
    const { email, key } = address;
    const first = firstLineOf.get(key);
    if (first !== undefined) {
      const notes = [note('same_as_line', { line: first })];
      return { line, typed, email, key, outcome: 'duplicate', notes, values: null };
    }
    firstLineOf.set(key, line);
    const notes = read.notes.length > 0 ? read.notes : null;
    return { line, typed, email, key, notes, values: storedValues(values) };
  };
};
