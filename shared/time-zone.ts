const known = new Map<string, boolean>();

/** Tells whether dates can be given in this time zone, such as `Europe/Paris`. */
export const isTimeZone = (name: string): boolean => {
  const isKnown = known.get(name) ?? canTell(name);
  known.set(name, isKnown);
  return isKnown;
};

const canTell = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
};
