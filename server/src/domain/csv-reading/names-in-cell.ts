import { withoutGuards } from '../csv';

const tidy = (parts: string[]): string[] => {
  const names = parts.map((part) => withoutGuards(part.trim()).trim());
  return [...new Set(names.filter((name) => name !== ''))];
};

/**
 * The names in a cell, split at `|`, `;` and `,`. A known name that has such a sign in it is left whole, so
 * that what was exported is read back.
 */
export const namesInCell = (cell: string, isKnown: (name: string) => boolean): string[] => {
  const whole = cell.trim();
  if (isKnown(whole)) return [whole];
  return tidy(
    whole.split(/[|;]/).flatMap((part) => (isKnown(part.trim()) ? [part] : part.split(','))),
  );
};
