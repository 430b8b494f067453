const placeholder = /\{(\w+)\}/gu;

/** Lists the names between braces in a text, each once: `{organisation}` → `organisation`. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name]) => name!)),
];

/**
 * Fills the placeholders of a text with values, in a single pass: braces within a value stay as they are, and
 * so does a placeholder without a value.
 */
export const fillText = (text: string, values: Record<string, string | number>): string =>
  text.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
