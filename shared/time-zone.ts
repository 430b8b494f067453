const known = new Set<string>();

/** There are fewer zones, but each may be named in upper and lower case in countless ways. */
const mostKnown = 1000;

/** Tells whether dates can be given in this time zone, such as `Europe/Paris`. */
export const isTimeZone = (name: string): boolean => {
  const isKnown = known.has(name) || canTell(name);
  if (known.size >= mostKnown) known.clear();
  if (isKnown) known.add(name);
  return isKnown;
};

const canTell = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
};
