/** Splits `Smith, Alice` and `Alice Smith` into first and last name; a single word is a first name. */
export const splitName = (
  name: string | undefined,
): { firstName: string | null; lastName: string | null } => {
  const clean = (name ?? '').trim();
  if (clean === '') return { firstName: null, lastName: null };
  const comma = clean.indexOf(',');
  const first = comma < 0 ? '' : clean.slice(comma + 1).trimStart();
  if (first !== '') return { firstName: first, lastName: clean.slice(0, comma).trimEnd() };
  const words = clean.split(/\s+/);
  if (words.length === 1) return { firstName: clean, lastName: null };
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1)! };
};
