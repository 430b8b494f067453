import {
  judgeLine,
  receivesProgram,
  type KnownMember,
} from '../../../server/src/domain/line-outcome';
import { lineOutcomes, type LineOutcome } from '../../../shared/contracts/states';

const known: KnownMember = { state: 'not_invited', suppression: null, emailNotifications: true };

describe('what becomes of a line', () => {
  it.each<[string, Partial<KnownMember> | null, boolean, boolean, LineOutcome]>([
    ['somebody new', null, false, true, 'invited'],
    ['somebody new, not to be mailed', null, false, false, 'added'],
    ['a member not invited', {}, false, true, 'invited'],
    ['a member not invited, not to be mailed', {}, false, false, 'added'],
    ['a member whose invitation expired', { state: 'expired' }, false, true, 'invited'],
    ['a member with an open invitation', { state: 'pending' }, true, true, 'already_pending'],
    ['the same, not to be mailed', { state: 'pending' }, true, false, 'already_pending'],
    ['a validated member', { state: 'validated' }, false, true, 'already_member'],
    [
      'a validated member who wants no mail',
      { state: 'validated', emailNotifications: false },
      false,
      true,
      'already_member',
    ],
    ['who declined for good', { suppression: 'declined' }, false, true, 'suppressed'],
    ['whose mail bounced', { suppression: 'bounced' }, false, true, 'suppressed'],
    ['who wants no mail', { emailNotifications: false }, false, true, 'suppressed'],
    [
      'who wants no mail and is only to be added',
      { emailNotifications: false },
      false,
      false,
      'suppressed',
    ],
    [
      'who declined for good while an invitation is open',
      { suppression: 'declined' },
      true,
      true,
      'suppressed',
    ],
  ])('%s', (_, change, hasOpenInvitation, send, outcome) => {
    const member = change && { ...known, ...change };
    expect(judgeLine({ member, hasOpenInvitation, send }).outcome).toBe(outcome);
  });

  it('says why somebody is not mailed', () => {
    const member = { ...known, suppression: 'bounced' as const };
    const { notes } = judgeLine({ member, hasOpenInvitation: false, send: true });
    expect(notes).toEqual([{ id: 'mail_came_back', values: {} }]);
  });
});

it('gives the program to whoever is or may become a member', () => {
  expect(lineOutcomes.filter(receivesProgram)).toEqual([
    'invited',
    'added',
    'already_pending',
    'already_member',
  ]);
});
