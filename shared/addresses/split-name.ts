/** Splits `Smith, Alice` and `Alice Smith` into first and last name; a single word is a first name. */
export const splitName = (
  name: string | undefined,
): { firstName: string | null; lastName: string | null } => {
  const clean = (name ?? '').trim();
  if (clean === '') return { firstName: null, lastName: null };
  const [last = '', first] = clean.split(/\s*,\s*(.*)/s);
  if (first) return { firstName: first, lastName: last };
  const words = clean.split(/\s+/);
  if (words.length === 1) return { firstName: clean, lastName: null };
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1)! };
};
