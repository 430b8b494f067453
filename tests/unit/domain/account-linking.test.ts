import { judgeAccount } from '../../../server/src/domain/account-linking';

const confirmed = { confirmed: true, blocked: false };
const unconfirmed = { confirmed: false, blocked: false };
const blocked = { confirmed: true, blocked: true };

const waiting = { state: 'pending' } as const;
const validated = { state: 'validated' } as const;

it.each([
  [confirmed, null, true, { kind: 'create' }],
  [unconfirmed, null, false, { kind: 'create' }],
  [unconfirmed, null, true, { kind: 'refused', note: 'account_unconfirmed' }],
  [blocked, null, true, { kind: 'refused', note: 'account_blocked' }],
  [confirmed, waiting, true, { kind: 'refused', note: 'account_unproved' }],
  [confirmed, waiting, false, { kind: 'refused', note: 'account_unproved' }],
  [confirmed, validated, true, { kind: 'refused', note: 'account_rival' }],
  [blocked, waiting, true, { kind: 'refused', note: 'account_blocked' }],
])('%j beside the member %j, confirmation required %s', (account, member, required, verdict) => {
  expect(judgeAccount({ account, member, isConfirmationRequired: required })).toEqual(verdict);
});
