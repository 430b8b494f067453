import {
  isUsable,
  judgeAcceptance,
  type AccountFacts,
} from '../../../server/src/domain/acceptance';
import type { InvitationState } from '../../../shared/contracts/states';

const now = new Date('2026-05-01T12:00:00Z');
const open = { state: 'pending' as const, expiresAt: '2026-05-02T12:00:00Z' };
const usable: AccountFacts = {
  id: 7,
  email: 'alice@x.org',
  hasPassword: true,
  confirmed: true,
  blocked: false,
  provider: 'local',
};

type Facts = Partial<Parameters<typeof judgeAcceptance>[0]>;

const judge = (facts: Facts) =>
  judgeAcceptance({
    invitation: open,
    account: null,
    session: null,
    confirmationRequired: false,
    now,
    ...facts,
  });

describe('acceptance', () => {
  it.each<[string, Facts, string]>([
    ['nobody has the address', {}, 'create_account'],
    [
      'the link was never sent, so has no end',
      { invitation: { state: 'pending', expiresAt: null } },
      'create_account',
    ],
    [
      'the account has no password',
      { account: { ...usable, hasPassword: false } },
      'replace_account',
    ],
    [
      'the account was never confirmed where it must be',
      { account: { ...usable, confirmed: false }, confirmationRequired: true },
      'replace_account',
    ],
    ['the usable account is signed in', { account: usable, session: { id: 7 } }, 'link_account'],
  ])('when %s: %s', (_, facts, kind) => {
    expect(judge(facts).kind).toBe(kind);
  });

  it.each<[string, Facts, string]>([
    ['a usable account is not signed in', { account: usable }, 'sign_in_required'],
    [
      'an unconfirmed account suffices where confirmation is not asked for',
      { account: { ...usable, confirmed: false } },
      'sign_in_required',
    ],
    [
      'the account came through an OAuth provider',
      { account: { ...usable, hasPassword: false, provider: 'google' } },
      'sign_in_required',
    ],
    ['another account is signed in', { account: usable, session: { id: 8 } }, 'wrong_account'],
    ['somebody is signed in and nobody has the address', { session: { id: 8 } }, 'wrong_account'],
    ['the account is blocked', { account: { ...usable, blocked: true } }, 'account_blocked'],
    [
      'the account is blocked and was never usable',
      { account: { ...usable, blocked: true, hasPassword: false } },
      'account_blocked',
    ],
    [
      'the end has passed, whatever the state says',
      { invitation: { state: 'pending', expiresAt: now.toISOString() } },
      'invitation_expired',
    ],
  ])('is refused when %s: %s', (_, facts, code) => {
    expect(judge(facts)).toEqual({ kind: 'refused', code });
  });

  it.each<InvitationState>(['accepted', 'expired', 'cancelled', 'declined', 'replaced'])(
    'is refused of an invitation that is %s, before anything else counts',
    (state) => {
      const facts = { invitation: { ...open, state }, account: { ...usable, blocked: true } };
      expect(judge(facts)).toEqual({ kind: 'refused', code: `invitation_${state}` });
    },
  );
});

describe('an account', () => {
  it.each<[string, Partial<AccountFacts>, boolean, boolean]>([
    ['with a password', {}, false, true],
    ['with a password, confirmed', {}, true, true],
    ['without a password', { hasPassword: false }, false, false],
    ['unconfirmed', { confirmed: false }, true, false],
    ['of an OAuth provider', { hasPassword: false, provider: 'github' }, true, true],
    [
      'of an OAuth provider, unconfirmed',
      { hasPassword: false, provider: 'github', confirmed: false },
      true,
      false,
    ],
  ])('%s is usable or not', (_, change, confirmationRequired, expected) => {
    expect(isUsable({ ...usable, ...change }, confirmationRequired)).toBe(expected);
  });
});
