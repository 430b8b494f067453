/** The placeholders that an admin may write between double braces. */
export interface WordingValues {
  name: string;
  organisation: string;
  program: string;
  expires: string;
}

/** Tells whether the wording has a placeholder for the program's name. */
export const asksForProgram = (wording: string): boolean => /\{\{\s*program\s*\}\}/u.test(wording);

// Each run of spaces is looked at once, from its beginning.
const placeholder = /(?<!\s)(\s*)\{\{\s*(name|organisation|program|expires)\s*\}\}/gu;

/**
 * Puts the four known values into wording typed by an admin, in a single pass: anything else in braces, and
 * braces within the values, stay as typed. If a value is empty, the space before it is removed as well
 * (`Hello {{name}},` → `Hello,`).
 */
export function fillWording(wording: string, values: WordingValues): string {
  return wording.replace(placeholder, (_match, space: string, key: keyof WordingValues) =>
    values[key] === '' ? '' : `${space}${values[key]}`,
  );
}
