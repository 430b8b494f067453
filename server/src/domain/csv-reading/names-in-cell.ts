import { withoutGuards } from '../csv';

const tidy = (parts: string[]): string[] => {
  const names = parts.map((part) => withoutGuards(part.trim()).trim());
  return [...new Set(names.filter((name) => name !== ''))];
};

/**
 * Splits the names in a cell at `|` and `;`, and at `,` unless the part is a known name. A cell that is a
 * known name as a whole is not split.
 */
export const namesInCell = (cell: string, isKnown: (name: string) => boolean): string[] => {
  const whole = cell.trim();
  if (isKnown(whole)) return [whole];
  return tidy(
    whole.split(/[|;]/).flatMap((part) => (isKnown(part.trim()) ? [part] : part.split(','))),
  );
};
