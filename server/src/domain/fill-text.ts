const placeholder = /\{(\w+)\}/gu;

/** The names between braces in a text, each once: `{organisation}` → `organisation`. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name]) => name!)),
];

/**
 * Puts values into the places that a text keeps for them, in a single pass: braces within a value stay
 * as they are, and so does a name that has no value.
 */
export const fillText = (text: string, values: Record<string, string | number>): string =>
  text.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
