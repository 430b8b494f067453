import { parseAddress } from '../../../../shared/addresses';
import type { ImportTarget } from '../../../../shared/contracts/imports';
import { allFieldLabels, type FieldLabels } from '../../../../shared/field-labels';
import { headerKey, headerWords } from './header-words';

export interface OwnColumn {
  name: string;
  labels?: FieldLabels;
}

const isAddress = (cell: string): boolean => cell.includes('@') && parseAddress(cell).ok;

/** Maps each `headerKey` to its target. The plugin's own words take precedence over the site's. */
const targetsByKey = (own: OwnColumn[]): Map<string, ImportTarget> => {
  const ofOwn = own.flatMap((field) =>
    [field.name, ...allFieldLabels(field)].map((word) => [headerKey(word), field.name] as const),
  );
  const ofPlugin = Object.entries(headerWords).flatMap(([target, words]) =>
    words.map((word) => [word, target] as const),
  );
  return new Map([...ofOwn, ...ofPlugin].filter(([key]) => key !== ''));
};

/** `Nom` beside `Prénom` is the last name, `Nombre` beside `Apellidos` the first. */
const settleNames = (columns: (ImportTarget | null)[]): (ImportTarget | null)[] => {
  const [hasFirst, hasLast] = [columns.includes('firstName'), columns.includes('lastName')];
  if (hasFirst === hasLast) return columns;
  return columns.map((target) =>
    target === 'name' ? (hasFirst ? 'lastName' : 'firstName') : target,
  );
};

const onceOnly = (columns: (ImportTarget | null)[]): (ImportTarget | null)[] =>
  columns.map((target, at) => (columns.indexOf(target) === at ? target : null));

/** Finds the column with the most addresses; -1 if there are none. */
const addressColumn = (rows: string[][]): number => {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const counts = Array.from(
    { length: width },
    (_, at) => rows.filter((cells) => isAddress(cells[at] ?? '')).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
};

/**
 * Tells whether the first line names the columns: it holds no address, and either a known column name or
 * addresses below it.
 */
export const looksLikeHeader = (rows: string[][], own: OwnColumn[]): boolean => {
  const [first = [], ...others] = rows;
  if (first.some(isAddress)) return false;
  const targets = targetsByKey(own);
  return first.some((cell) => targets.has(headerKey(cell))) || addressColumn(others) >= 0;
};

/**
 * Guesses the target of each column from its name and, for the address, from its cells.
 * @param header null if the file has none
 * @param rows some of the rows below the header
 */
export const guessColumns = (input: {
  header: string[] | null;
  rows: string[][];
  own: OwnColumn[];
}): (ImportTarget | null)[] => {
  const { header, rows, own } = input;
  const width = Math.max(header?.length ?? 0, ...rows.map((cells) => cells.length));
  const targets = targetsByKey(own);
  const named = Array.from({ length: width }, (_, at) =>
    header === null ? null : (targets.get(headerKey(header[at] ?? '')) ?? null),
  );
  const columns = onceOnly(settleNames(onceOnly(named)));
  if (columns.includes('email')) return columns;
  const address = addressColumn(rows);
  return columns.map((target, at) => (at === address ? 'email' : target));
};
