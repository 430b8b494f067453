import { asAdmin, inviteBatch } from '../../support/invite';
import { types, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

describe('batches', () => {
  const office = officeForTests();
  const ids: string[] = [];

  const get = async (path: string) => asAdmin(office.site, 'get', path);

  beforeAll(async () => {
    await office.site.settings.update({ organisation: { name: 'Green Club' } });
    const data = { name: 'Gym', slug: 'gym' };
    const program = await office.site.strapi
      .documents(types.program)
      .create({ data: data as never });
    for (const number of [1, 2, 3]) {
      const addresses = Array.from({ length: 5 }, (_, index) => `p${index}@b${number}.test`);
      addresses.push('broken', addresses[0]!);
      const batch = await inviteBatch(office.site, addresses, {
        onInvalid: 'skip',
        program: program.documentId,
        message: `Number ${number}`,
      });
      ids.push(batch.id);
    }
    await untilLettersSettled(office.site.strapi);
  });

  it('are listed newest first, a page at a time', async () => {
    const { status, body } = await get('/batches?pageSize=2');
    expect(status).toBe(200);
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual([ids[2], ids[1]]);
    expect(body.meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
    const second = await get('/batches?pageSize=2&page=2');
    expect(second.body.data.map(({ id }: { id: string }) => id)).toEqual([ids[0]]);
    const beyond = await get('/batches?page=9');
    expect(beyond.body).toMatchObject({ data: [], meta: { pagination: { total: 3 } } });
  });

  it('show their counts, their maker and their wording', async () => {
    const { body } = await get(`/batches/${ids[1]}`);
    expect(body.data).toMatchObject({
      id: ids[1],
      state: 'done',
      source: 'paste',
      program: { name: 'Gym' },
      send: true,
      sendAt: null,
      message: 'Number 2',
      total: 7,
      done: 7,
      counts: { invited: 5, invalid: 1, duplicate: 1, added: 0 },
      createdBy: 'Admin 1',
    });
    expect(body.data.createdAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(Object.keys(body.data)).not.toContain('lockedBy');
  });

  it('log what became of each line, its delivery included', async () => {
    const { body } = await get(`/batches/${ids[0]}/log?pageSize=100`);
    expect(body.data.map(({ line }: { line: number }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(body.data[0]).toMatchObject({
      typed: 'p0@b1.test',
      email: 'p0@b1.test',
      outcome: 'invited',
      notes: [{ id: 'program', values: { program: 'Gym' } }],
      member: expect.any(String),
      invitation: expect.any(String),
      delivery: { state: 'sent', at: expect.stringMatching(/Z$/) },
    });
    expect(body.data[5]).toMatchObject({ typed: 'broken', email: null, outcome: 'invalid' });
    expect(body.data[6]).toMatchObject({
      outcome: 'duplicate',
      notes: [{ id: 'same_as_line', values: { line: 1 } }],
    });
    expect(body.data[6]).not.toHaveProperty('delivery');
  });

  it('page their log', async () => {
    const { body } = await get(`/batches/${ids[0]}/log?page=3&pageSize=3`);
    expect(body.data.map(({ line }: { line: number }) => line)).toEqual([7]);
    expect(body.meta.pagination).toEqual({ page: 3, pageSize: 3, pageCount: 3, total: 7 });
  });

  it('that do not exist are not found', async () => {
    for (const path of ['/batches/nope', '/batches/nope/log', '/batches/1']) {
      const { status, body } = await get(path);
      expect([path, status, body.error.details.code]).toEqual([path, 404, 'batch_unknown']);
    }
  });

  it.each([
    'pageSize=101',
    'pageSize=0',
    'page=0',
    'page=-1',
    'page=x',
    'page=1.5',
    'page=1&page=2',
    'page[$gt]=1',
    'sort=requestId',
    'filters[requestId][$contains]=a',
    'populate=*',
    'fields=requestId',
    'where[id]=1',
  ])('are not listed with %s, and the answer names the parameter', async (query) => {
    const [name] = query.split(/[=[]/);
    for (const path of ['/batches', `/batches/${ids[0]}/log`]) {
      const { status, body } = await get(`${path}?${query}`);
      expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
      expect(body.error.details.errors[0].path).toEqual([name]);
    }
  });
});
