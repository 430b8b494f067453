import { readFieldValues, type AskableField } from '../../../server/src/domain/field-values';

const read = (field: Omit<AskableField, 'name'>, given: unknown) => {
  const { values, faults } = readFieldValues([{ name: 'it', ...field }], { it: given });
  return faults.length > 0 ? faults : values.it;
};

describe('what an invitee gives', () => {
  it.each<[Omit<AskableField, 'name'>, unknown, unknown]>([
    [{ type: 'string' }, '  Ada  ', 'Ada'],
    [{ type: 'string' }, '<b>{{x}}</b>', '<b>{{x}}</b>'],
    [{ type: 'text' }, 'one\r\ntwo', 'one\r\ntwo'],
    [{ type: 'email' }, ' Ada@x.test ', 'Ada@x.test'],
    [{ type: 'integer' }, 7, 7],
    [{ type: 'integer' }, '-7', -7],
    [{ type: 'biginteger' }, '9007199254740993', '9007199254740993'],
    [{ type: 'biginteger' }, 12, '12'],
    [{ type: 'float' }, '1,5', 1.5],
    [{ type: 'decimal' }, 0.25, 0.25],
    [{ type: 'boolean' }, true, true],
    [{ type: 'boolean' }, 'false', false],
    [{ type: 'date' }, '1984-02-29', '1984-02-29'],
    [{ type: 'enumeration', enum: ['card', 'invoice'] }, 'card', 'card'],
    [{ type: 'string', regex: '^[+\\d ]+$' }, '+49 30 1', '+49 30 1'],
  ])('of %j is kept: %j', (field, given, expected) => {
    expect(read(field, given)).toBe(expected);
  });

  it.each<[Omit<AskableField, 'name'>, unknown]>([
    [{ type: 'string' }, 'a\u0000b'],
    [{ type: 'string' }, 'two\nlines'],
    [{ type: 'string' }, '\ud800'],
    [{ type: 'string' }, 'x'.repeat(256)],
    [{ type: 'string', maxLength: 3 }, 'four'],
    [{ type: 'string', minLength: 3 }, 'no'],
    [{ type: 'string', regex: '^\\d+$' }, 'x'],
    [{ type: 'string' }, { $ne: null }],
    [{ type: 'string' }, ['x']],
    [{ type: 'string' }, 7],
    [{ type: 'text' }, 'a\u0000b'],
    [{ type: 'text' }, 'x'.repeat(5001)],
    [{ type: 'email' }, 'nobody'],
    [{ type: 'email' }, 'a@x.test\r\nBcc: b@x.test'],
    [{ type: 'integer' }, 1.5],
    [{ type: 'integer' }, '1e3'],
    [{ type: 'integer' }, true],
    [{ type: 'integer' }, 2 ** 31],
    [{ type: 'integer', min: 1 }, 0],
    [{ type: 'integer', max: 9 }, '10'],
    [{ type: 'biginteger' }, 1.5],
    [{ type: 'biginteger' }, '9'.repeat(19)],
    [{ type: 'biginteger', max: '10' }, '11'],
    [{ type: 'float' }, 'NaN'],
    [{ type: 'decimal' }, 1e9],
    [{ type: 'boolean' }, 'maybe'],
    [{ type: 'boolean' }, 1],
    [{ type: 'date' }, '2025-02-29'],
    [{ type: 'date' }, '29.2.1984'],
    [{ type: 'date' }, 0],
    [{ type: 'enumeration', enum: ['card'] }, 'cash'],
    [{ type: 'enumeration', enum: ['card'] }, ['card']],
  ])('of %j is refused at its field: %j', (field, given) => {
    expect(read(field, given)).toEqual([
      {
        path: ['it'],
        code: expect.stringMatching(/^[a-z_]+$/),
        values: expect.any(Object),
        message: expect.stringMatching(/^\p{Lu}.*\.$/u),
      },
    ]);
  });

  it.each([undefined, null, '', '   '])('and is empty is not written: %j', (given) => {
    expect(readFieldValues([{ name: 'it', type: 'string' }], { it: given })).toEqual({
      values: {},
      faults: [],
    });
    expect(read({ type: 'string', required: true }, given)).toEqual([
      { path: ['it'], code: 'required', values: {}, message: 'Please fill this in.' },
    ]);
  });

  it.each<[Omit<AskableField, 'name'>, unknown, string, object]>([
    [{ type: 'string', maxLength: 3 }, 'four', 'too_long', { max: 3 }],
    [{ type: 'string', minLength: 3 }, 'no', 'too_short', { min: 3 }],
    [{ type: 'string' }, 'x'.repeat(256), 'too_long', { max: 255 }],
    [{ type: 'integer', min: 1 }, 0, 'number_too_small', { min: 1 }],
    [{ type: 'biginteger', max: '10' }, '11', 'number_too_large', { max: '10' }],
    [{ type: 'date' }, '29.2.1984', 'not_a_date', {}],
    [{ type: 'enumeration', enum: ['card'] }, 'cash', 'not_a_choice', {}],
  ])('of %j says what is wrong by a code: %j', (field, given, code, values) => {
    expect(read(field, given)).toEqual([expect.objectContaining({ code, values })]);
  });

  it('and was not asked for is left out', () => {
    const fields: AskableField[] = [{ name: 'toString', type: 'string', required: true }];
    const { values, faults } = readFieldValues(fields, { state: 'validated' });
    expect(values).toEqual({});
    expect(faults).toHaveLength(1);
  });
});
