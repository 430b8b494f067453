import {
  chooseValidDays,
  endOfLife,
  hasExpired,
  isReminderDue,
  stateNow,
  type ClosedState,
} from '../../../server/src/domain/invitation-states';
import { memberMoveAfter } from '../../../server/src/domain/states';
import type { MemberState } from '../../../shared/contracts/states';

const now = new Date('2026-03-29T01:30:00Z');

describe('the end of an invitation', () => {
  it.each([
    ['has come at its very second', '2026-03-29T01:30:00Z', true],
    ['has come a second ago', '2026-03-29T01:29:59Z', true],
    ['is a second ahead', '2026-03-29T01:30:01Z', false],
    ['is not set while no letter was sent', null, false],
  ])('%s', (_, expiresAt, expected) => {
    expect(hasExpired({ expiresAt }, now)).toBe(expected);
  });

  it('counts whatever the cron has done', () => {
    const past = '2026-03-29T01:00:00Z';
    expect(stateNow({ state: 'pending', expiresAt: past }, now)).toBe('expired');
    expect(stateNow({ state: 'cancelled', expiresAt: past }, now)).toBe('cancelled');
  });

  it('is N times 24 hours away, also over a night in which the clocks change', () => {
    const end = endOfLife({ from: new Date('2026-03-28T12:00:00Z'), validDays: 7 });
    expect(end.toISOString()).toBe('2026-04-04T12:00:00.000Z');
  });
});

it.each([
  [{ batch: 3, program: 5, setting: 7 }, 3],
  [{ batch: null, program: 5, setting: 7 }, 5],
  [{ program: null, setting: 7 }, 7],
  [{ setting: 7 }, 7],
])('of %j the days that count are %i', (input, expected) => {
  expect(chooseValidDays(input)).toBe(expected);
});

describe('a reminder three days before the end', () => {
  const end = '2026-04-01T01:30:00Z'; // three days from now

  it.each([
    ['is due at the very second', '2026-03-25T01:30:00Z', end, true],
    ['is not due a second before', '2026-03-25T01:30:00Z', '2026-04-01T01:30:01Z', false],
    ['is due at the last moment', '2026-03-25T01:30:00Z', '2026-03-29T01:30:01Z', true],
    ['is not due at the end', '2026-03-25T01:30:00Z', '2026-03-29T01:30:00Z', false],
    ['is not due in a life of just these days', '2026-03-29T01:30:00Z', end, false],
    ['is not due where no letter was sent', null, end, false],
    ['is not due where no clock runs', null, null, false],
  ])('%s', (_, sentAt, expiresAt, expected) => {
    expect(isReminderDue({ sentAt, expiresAt }, { reminderDays: 3, now })).toBe(expected);
  });
});

it.each<[ClosedState, MemberState]>([
  ['accepted', 'validated'],
  ['expired', 'expired'],
  ['cancelled', 'not_invited'],
  ['declined', 'not_invited'],
  ['replaced', 'pending'],
])('a member whose invitation is %s is %s', (closed, expected) => {
  expect(memberMoveAfter[closed].to).toBe(expected);
});
