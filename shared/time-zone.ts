const known = new Set<string>();

/** Tells whether dates can be given in this time zone, such as `Europe/Paris`. */
export const isTimeZone = (name: string): boolean => {
  const isKnown = known.has(name) || canTell(name);
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
