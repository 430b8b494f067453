import { parseAddresses } from '../../../shared/addresses';
import { selectionActionSchema } from '../../../shared/schemas/selection';
import { settingsSchema } from '../../../shared/schemas/settings';

/** Counts the characters that are looked at while something is read. */
const charactersReadIn = (read: () => unknown): number => {
  const charAt = jest.spyOn(String.prototype, 'charAt');
  try {
    read();
    return charAt.mock.calls.length;
  } finally {
    charAt.mockRestore();
  }
};

const shapes = [
  ...['a', 'a,', ',', '"', '" ', '"a" ', '"\\', '<', '<>', '< ', '<"', 'a <a@b.org> ', '>', '@'],
  ...['a@b.org ', 'a@b.org <a@b.org> ', 'a: ', 'a:b;', '(', '“ „', '\\', 'a\u0301', 'mailto:'],
];

describe('reading pasted addresses', () => {
  it.each(shapes)('takes twice the work for twice as much of %j', (piece) => {
    const workFor = (times: number) => charactersReadIn(() => parseAddresses(piece.repeat(times)));
    expect(workFor(4000)).toBeLessThanOrEqual(2.1 * workFor(2000) + 20);
  });

  it('ends with the entry after which nobody wants to know more', () => {
    const text = 'person@example.org, '.repeat(10_000);
    let entries: unknown[] = [];
    const work = charactersReadIn(() => {
      entries = parseAddresses(text, { most: 20 });
    });
    expect(entries).toHaveLength(20);
    expect(work).toBeLessThan(20 * 100);
    expect(parseAddresses(Array(50).fill('a@b.org'), { most: 20 })).toHaveLength(20);
  });

  it('does not look into an entry that is longer than any address with a name', () => {
    const work = charactersReadIn(() => {
      expect(parseAddresses([`${'<'.repeat(20_000)}a@b.org`])).toMatchObject([
        { ok: false, reason: 'too_long' },
      ]);
    });
    expect(work).toBe(0);
  });
});

describe('a list that is too long', () => {
  const faultsOf = async (schema: { validate: unknown }, value: unknown): Promise<string[]> => {
    const validate = schema.validate as (value: unknown, options: object) => Promise<unknown>;
    const fault = await validate
      .call(schema, value, { strict: true, abortEarly: false })
      .catch((error: unknown) => error);
    return (fault as { inner: { path: string }[] }).inner.map(({ path }) => path);
  };

  it('is refused as a whole, and none of its items is judged', async () => {
    const requestId = 'request-1';
    const many = Array(200_000).fill(1);
    expect(await faultsOf(selectionActionSchema, { requestId, selection: { ids: many } })).toEqual([
      'selection.ids',
    ]);
    expect(
      await faultsOf(selectionActionSchema, { requestId, selection: { all: true, except: many } }),
    ).toEqual(['selection.except']);
    expect(await faultsOf(settingsSchema(['en']), { organisation: { noticesTo: many } })).toEqual([
      'organisation.noticesTo',
    ]);
  });

  it('is judged item by item where it is short enough', async () => {
    expect(
      await faultsOf(settingsSchema(['en']), { organisation: { noticesTo: ['a@b.org', 'c'] } }),
    ).toEqual(['organisation.noticesTo[1]']);
  });
});
