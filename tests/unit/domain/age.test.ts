import { ageFault, ageOn, dateIn } from '../../../server/src/domain/age';

describe('an age', () => {
  it.each([
    ['2026-11-30', '2010-11-30', 16],
    ['2026-11-29', '2010-11-30', 15],
    ['2026-12-01', '2010-11-30', 16],
    ['2026-01-01', '2010-12-31', 15],
    ['2028-02-29', '2012-02-29', 16],
    // A year without 29 February: the birthday is on 1 March.
    ['2027-02-28', '2012-02-29', 14],
    ['2027-03-01', '2012-02-29', 15],
    ['2026-11-30', '2026-11-30', 0],
  ])('on %s of somebody born on %s is %i', (today, born, age) => {
    expect(ageOn(today, born)).toBe(age);
  });

  it.each([
    ['2026-11-30T23:30:00Z', 'Europe/Paris', '2026-12-01'],
    ['2026-11-30T23:30:00Z', 'UTC', '2026-11-30'],
    ['2026-11-30T03:00:00Z', 'America/New_York', '2026-11-29'],
    ['2026-03-29T00:30:00Z', 'Europe/Paris', '2026-03-29'],
  ])('is counted by the calendar of the organisation: at %s in %s it is %s', (now, zone, date) => {
    expect(dateIn(zone, new Date(now))).toBe(date);
  });

  it.each([
    ['2010-11-30', null],
    ['2010-12-01', 'too_young'],
    ['2026-11-30', 'too_young'],
    ['2026-12-01', 'not_a_birth_date'],
    ['1896-11-30', null],
    ['1895-11-30', 'not_a_birth_date'],
    ['1800-01-01', 'not_a_birth_date'],
  ])('is judged: who was born on %s and has to be 16: %s', (born, code) => {
    const fault = ageFault({ born, today: '2026-11-30', minimumAge: 16 });
    expect(fault?.code ?? null).toBe(code);
    if (code === 'too_young') expect(fault?.values).toEqual({ min: 16 });
  });
});
