import type { FilterType, MemberAttribute } from '../../../shared/contracts/members';
import { operatorsOf, readConditions } from '../../../server/src/domain/member-conditions';

const attribute = (name: string, type: FilterType, options?: string[]): MemberAttribute => ({
  name,
  type,
  isOwn: true,
  operators: [...operatorsOf[type]],
  ...(options ? { options } : {}),
});

const attributes = [
  attribute('phone', 'text'),
  attribute('age', 'number'),
  attribute('born', 'date'),
  attribute('seen', 'datetime'),
  attribute('wakes', 'time'),
  attribute('active', 'boolean'),
  attribute('paid', 'enumeration', ['card', 'cash']),
  { ...attribute('visits', 'number'), wholeUpTo: '2147483647' },
];

const sameText = (name: string, text: string) => ({
  id: { $in: [`rows whose ${name} is ${text}`] },
});

const read = (filters: unknown) => readConditions(attributes, filters, sameText);

it.each([
  [{ phone: { $eq: 'a_b' } }, [{ id: { $in: ['rows whose phone is a_b'] } }]],
  [{ phone: { $ne: 'a_b' } }, [{ $not: { id: { $in: ['rows whose phone is a_b'] } } }]],
  [{ phone: { $contains: '12' } }, [{ phone: { $containsi: '12' } }]],
  [{ phone: { $startsWith: '+' } }, [{ phone: { $startsWithi: '+' } }]],
  [{ age: { $gte: '18', $lt: 65 } }, [{ age: { $gte: '18' } }, { age: { $lt: '65' } }]],
  [{ born: { $lt: '2000-01-01' } }, [{ born: { $lt: '2000-01-01' } }]],
  [{ seen: { $gte: '2026-01-01' } }, [{ seen: { $gte: new Date('2026-01-01') } }]],
  [{ wakes: { $eq: '07:30' } }, [{ wakes: { $eq: '07:30:00.000' } }]],
  [{ wakes: { $lt: '23:59:01.5' } }, [{ wakes: { $lt: '23:59:01.500' } }]],
  [{ visits: { $gt: '-12' } }, [{ visits: { $gt: '-12' } }]],
  [{ active: { $eq: 'true' } }, [{ active: { $eq: true } }]],
  [{ paid: { $eq: 'card' } }, [{ paid: { $eq: 'card' } }]],
  [{ age: { $null: 'true' } }, [{ age: { $null: true } }]],
  [{ age: { $notNull: true } }, [{ $not: { age: { $null: true } } }]],
  [{ age: { $notNull: 'false' } }, [{ age: { $null: true } }]],
])('%j', (filters, conditions) => {
  expect(read(filters)).toEqual({ conditions, faults: [] });
});

it('counts who has none among those who have another', () => {
  const none = { paid: { $null: true } };
  expect(read({ paid: { $ne: 'card' } }).conditions).toEqual([
    { $or: [{ paid: { $ne: 'card' } }, none] },
  ]);
  expect(read({ active: { $eq: false } }).conditions).toEqual([
    { $or: [{ active: { $eq: false } }, { active: { $null: true } }] },
  ]);
});

it('takes an empty text for none', () => {
  expect(read({ phone: { $null: true } }).conditions).toEqual([
    { $or: [{ phone: { $null: true } }, { phone: { $eq: '' } }] },
  ]);
});

it('reads them as a list as well', () => {
  const list = { $and: [{ phone: { $contains: '1' } }, { phone: { $contains: '2' } }] };
  expect(read(list).conditions).toHaveLength(2);
});

it.each([
  [{ secret: { $eq: 'a' } }, ['filters', 'secret']],
  [{ constructor: { $eq: 'a' } }, ['filters', 'constructor']],
  [{ __proto__: null, toString: { $eq: 'a' } }, ['filters', 'toString']],
  [{ phone: 'a' }, ['filters', 'phone']],
  [{ phone: ['a'] }, ['filters', 'phone']],
  [{ phone: { $gt: 'a' } }, ['filters', 'phone', '$gt']],
  [{ phone: { $contains: ['a'] } }, ['filters', 'phone', '$contains']],
  [{ phone: { $contains: { $ne: '' } } }, ['filters', 'phone', '$contains']],
  [{ phone: { $contains: 'a\0b' } }, ['filters', 'phone', '$contains']],
  [{ phone: { $contains: 'a'.repeat(201) } }, ['filters', 'phone', '$contains']],
  [{ phone: { $null: 'perhaps' } }, ['filters', 'phone', '$null']],
  [{ age: { $eq: 'old' } }, ['filters', 'age', '$eq']],
  [{ age: { $eq: '1e400' } }, ['filters', 'age', '$eq']],
  [{ born: { $eq: '2026-13-01' } }, ['filters', 'born', '$eq']],
  [{ born: { $eq: '2026-02-30' } }, ['filters', 'born', '$eq']],
  [{ born: { $eq: '0000-01-01' } }, ['filters', 'born', '$eq']],
  [{ visits: { $eq: '1.5' } }, ['filters', 'visits', '$eq']],
  [{ visits: { $eq: '2147483648' } }, ['filters', 'visits', '$eq']],
  [{ phone: { $contains: '\ud800' } }, ['filters', 'phone', '$contains']],
  [{ seen: { $eq: 'yesterday' } }, ['filters', 'seen', '$eq']],
  [{ wakes: { $eq: '25:00' } }, ['filters', 'wakes', '$eq']],
  [{ paid: { $eq: 'gold' } }, ['filters', 'paid', '$eq']],
  [{ $or: [{ phone: { $eq: 'a' } }] }, ['filters', '$or']],
  [{ $and: [['a']] }, ['filters', '$and', 0]],
  ['a', ['filters']],
])('refuses %j where it goes wrong', (filters, path) => {
  const { conditions, faults } = read(filters);
  expect(conditions).toEqual([]);
  expect(faults).toMatchObject([{ path }]);
});

it('takes thirty conditions at most', () => {
  const $and = Array.from({ length: 31 }, () => ({ phone: { $contains: 'a' } }));
  expect(read({ $and }).faults).toMatchObject([{ path: ['filters'] }]);
});
