import type { FilterOperator, Member, MemberAttribute } from '../../../shared/contracts/members';
import { answer, answerSettings } from '../support/panel';

/** Makes a member as `GET /members` answers one. */
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
    program: null,
    sentAt: '2026-11-20T10:00:00.000Z',
    expiresAt: '2026-11-27T10:00:00.000Z',
    delivery: 'sent',
  },
});

export const validated = member({ id: 'm3', email: 'cora@harbour.test', state: 'validated' });

const texts: FilterOperator[] = ['$eq', '$ne', '$contains', '$startsWith', '$null', '$notNull'];
const moments: FilterOperator[] = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$null', '$notNull'];

/** Attributes as `GET /members/attributes` answers them: some of the plugin's, two of the site's. */
export const attributes: MemberAttribute[] = [
  { name: 'email', type: 'text', isOwn: false, operators: texts },
  {
    name: 'state',
    type: 'enumeration',
    isOwn: false,
    options: ['pending', 'validated'],
    operators: ['$eq', '$ne'],
  },
  { name: 'invitedAt', type: 'datetime', isOwn: false, operators: moments },
  { name: 'hasDeliveryProblem', type: 'boolean', isOwn: false, operators: ['$eq', '$ne'] },
  {
    name: 'paymentMethod',
    type: 'enumeration',
    isOwn: true,
    labels: { label: { en: 'Payment method' }, options: { card: { en: 'Card' } } },
    options: ['card', 'direct debit'],
    operators: ['$eq', '$ne', '$null', '$notNull'],
  },
  { name: 'phone', type: 'text', isOwn: true, operators: texts },
  { name: 'boats', type: 'number', isOwn: true, operators: ['$eq', '$gt', '$lt'] },
];

/** Answers the requests of the page for anything but members. */
export const answerChoices = (): void => {
  answerSettings();
  answer('get', 'programs', { data: [{ id: 'p1', name: 'Sailing', validDays: null }] });
  answer('get', 'tags', {
    data: [
      { id: 't1', name: 'Board' },
      { id: 't2', name: 'Guests' },
    ],
  });
  answer('get', 'members/attributes', { data: attributes });
};

/** Makes numbered members, starting with the given number. */
export const membersFrom = (first: number, count: number): Member[] =>
  Array.from({ length: count }, (_, index) => {
    const number = first + index;
    return member({ id: `m${number}`, email: `m${number}@harbour.test` });
  });
