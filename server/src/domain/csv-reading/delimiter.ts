import type { Delimiter } from '../../../../shared/contracts/imports';

/** Commas stand in texts as well, so the others win where both would do. */
const byPreference: readonly Delimiter[] = ['\t', ';', ','];
const linesLooked = 30;

/** Excel's own first line, which names the delimiter. */
const separatorLine = /^sep=([,;\t])\n/i;

/** Lines with what stands within quotes left out. */
const bareLines = (text: string): string[] =>
  text
    .replace(/"[^"]*("|$)/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, linesLooked);

/** How many lines have as many as the first one, and how many that is. */
const score = (lines: string[], delimiter: Delimiter): { alike: number; columns: number } => {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const columns = counts[0] ?? 0;
  const alike = columns === 0 ? 0 : counts.filter((count) => count === columns).length;
  return { alike, columns };
};

/** What separates the cells, from the beginning of a text whose lines end with `\n`. */
export const recogniseDelimiter = (text: string): Delimiter => {
  const named = separatorLine.exec(text)?.[1] as Delimiter | undefined;
  if (named) return named;
  const lines = bareLines(text);
  const [best] = byPreference
    .map((delimiter) => ({ delimiter, ...score(lines, delimiter) }))
    .filter(({ columns }) => columns > 0)
    .sort((one, other) => other.alike - one.alike || other.columns - one.columns);
  return best?.delimiter ?? ',';
};

/** The cells of Excel's first line: no record of the file. */
export const isSeparatorLine = (cells: string[], line: number): boolean =>
  line === 1 && /^sep=[,;]?$/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '');
