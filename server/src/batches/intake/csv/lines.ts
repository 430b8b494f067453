import { readRow, type ImportCatalogue, type RowValues } from '../../../domain/csv-reading/row';
import type { LineValues } from '../../../store/records';
import { lineMaker, type Line } from '../line';
import type { Reading } from './reading';
import type { CsvRecord } from './records';

const storedValues = ({ attributes, programs, tags }: RowValues): LineValues => ({
  ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
  ...(programs.length > 0 ? { programs } : {}),
  ...(tags.length > 0 ? { tags } : {}),
});

/** Reads the rows of a file into lines. */
export const lineReader = (
  { columns, header }: Reading,
  catalogue: ImportCatalogue,
): ((record: CsvRecord) => Line) => {
  const make = lineMaker();
  return ({ line, cells }) => {
    const { values, ...read } = readRow(cells, { columns, header, catalogue });
    return make({ ...read, line, values: storedValues(values) });
  };
};
