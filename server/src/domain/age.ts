import { Fault } from './field-faults';

/** Nobody is older; a year such as 1800 is a slip. */
const oldest = 130;

/** Answers the calendar date in a time zone, such as `2026-11-30`. */
export const dateIn = (timeZone: string, now: Date): string => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const of = (type: string): string => parts.find((part) => part.type === type)!.value;
  return `${of('year')}-${of('month')}-${of('day')}`;
};

/**
 * Counts whole years between two calendar dates (`2026-11-30`). Whoever was born on 29 February is a year older
 * on 1 March of a year without that day.
 */
export const ageOn = (today: string, born: string): number => {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
};

/** Judges a date of birth. @returns null if the person is old enough */
export const ageFault = (input: {
  born: string;
  today: string;
  minimumAge: number;
}): Fault | null => {
  const { born, today, minimumAge } = input;
  const age = ageOn(today, born);
  if (born > today || age > oldest) return new Fault('not_a_birth_date');
  return age < minimumAge ? new Fault('too_young', { min: minimumAge }) : null;
};
