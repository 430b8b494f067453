import type { Member } from '../../../shared/contracts/members';

/** A member as `GET /members` answers one. */
export const member = (change: Partial<Member> = {}): Member => ({
  id: 'm1',
  email: 'anna@harbour.test',
  firstName: 'Anna',
  lastName: 'Berg',
  language: null,
  state: 'not_invited',
  programs: [],
  tags: [],
  joinedAt: null,
  ...change,
});

export const pending = member({
  id: 'm2',
  email: 'ben@harbour.test',
  firstName: 'Ben',
  state: 'pending',
  lastInvitation: {
    id: 'i2',
    state: 'pending',
    sentAt: '2026-11-20T10:00:00.000Z',
    expiresAt: '2026-11-27T10:00:00.000Z',
    delivery: 'sent',
  },
});

export const validated = member({ id: 'm3', email: 'cora@harbour.test', state: 'validated' });
