import { paceOf } from '../../../admin/src/components/output-log/pace';
import { batch, letters } from '../support/records';

const now = Date.parse('2026-11-20T10:00:00.000Z');
const inMs = (ms: number) => new Date(now + ms).toISOString();
const fresh = { now, changedAt: now };

it('looks every two seconds while addresses are worked off or letters leave', () => {
  expect(paceOf(batch({ state: 'processing' }), fresh)).toBe(2_000);
  expect(paceOf(batch({ letters: letters({ queued: 1, sent: 3 }) }), fresh)).toBe(2_000);
  expect(paceOf(batch({ letters: letters({ sending: 1 }) }), fresh)).toBe(2_000);
});

it('looks seldom once nothing has moved for a minute', () => {
  const retried = batch({ letters: letters({ queued: 1 }) });
  expect(paceOf(retried, { now, changedAt: now - 61_000 })).toBe(15_000);
});

it('looks once a minute, or at the moment chosen, at letters that wait for it', () => {
  const waiting = letters({ queued: 5 });
  const tomorrow = batch({ letters: waiting, sendAt: inMs(86_400_000) });
  expect(paceOf(tomorrow, fresh)).toBe(60_000);
  expect(paceOf(batch({ letters: waiting, sendAt: inMs(30_000) }), fresh)).toBe(31_000);
  expect(paceOf(batch({ letters: waiting, sendAt: inMs(-1) }), { now, changedAt: 0 })).toBe(2_000);
});

it('does not look again when every letter is out or given up', () => {
  expect(paceOf(batch({ letters: letters({ sent: 2, failed: 1, bounced: 1 }) }), fresh)).toBe(0);
  expect(paceOf(batch({ letters: letters({}) }), fresh)).toBe(0);
});
