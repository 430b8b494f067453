import { addressFaultMessages } from '../../../../../shared/addresses';
import { writeNote } from '../../../../../shared/notes';
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
  detail: string | null;
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
    const { typed, address, values, notes } = readRow(cells, { columns, header, catalogue });
    if (!address.ok) {
      const detail = addressFaultMessages[address.reason];
      return { line, typed, email: null, key: null, outcome: 'invalid', detail, values: null };
    }
    const { email, key } = address;
    const first = firstLineOf.get(key);
    if (first !== undefined) {
      const detail = writeNote('same_as_line', { line: first });
      return { line, typed, email, key, outcome: 'duplicate', detail, values: null };
    }
    firstLineOf.set(key, line);
    const detail = notes.join(' ') || null;
    return { line, typed, email, key, detail, values: storedValues(values) };
  };
};
