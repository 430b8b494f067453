import type { Delimiter } from '../../../../shared/contracts/imports';

/** Texts contain commas as well, so another delimiter wins a tie. */
const byPreference: readonly Delimiter[] = ['\t', ';', ','];
const linesLooked = 30;

/** Excel's own first line, which names the delimiter. */
const separatorLine = /^sep=([,;\t])\n/i;

/** Answers the first lines without the parts within quotes. */
const bareLines = (text: string): string[] =>
  text
    .replace(/"[^"]*("|$)/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, linesLooked);

/** Counts the delimiters of the first line, and the lines that have as many. */
const score = (lines: string[], delimiter: Delimiter): { alike: number; columns: number } => {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const columns = counts[0] ?? 0;
  const alike = columns === 0 ? 0 : counts.filter((count) => count === columns).length;
  return { alike, columns };
};

/** Recognises what separates the cells, from the beginning of a text whose lines end with ` `. */
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

/** Recognises the cells of Excel's first line, which is no record of the file. */
export const isSeparatorLine = (cells: string[], line: number): boolean =>
  line === 1 && /^sep=[,;]?$/i.test(cells[0] ?? '') && cells.slice(1).every((cell) => cell === '');
