import { actOnMembers, outcomesOf } from '../../support/act';
import { asAdmin, inviteBatch } from '../../support/invite';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { setRows } from '../../support/rows';

const hour = 60 * 60 * 1000;

describe('a line that the site itself refuses', () => {
  const office = officeForTests({
    config: { cron: { enabled: false }, worker: { enabled: false } },
  });

  const read = async (id: string) =>
    (await asAdmin(office.site, 'get', `/batches/${id}`)).body.data;

  beforeAll(async () => {
    await inviteBatch(office.site, 'a@ref.test keep@ref.test z@ref.test', { send: false });
    office.site.strapi.db.lifecycles.subscribe({
      models: [types.member],
      async beforeDelete({ params }: { params: { where: object } }) {
        const { email } = await findRow(office, 'member', params.where);
        if (email === 'keep@ref.test') throw new Error('Members of the board stay.');
      },
    } as never);
  });

  it('holds up no other, is tried again, and is settled in the end by saying so', async () => {
    const all = { all: true as const, query: { q: '@ref.test' } };
    const { id } = await actOnMembers(office.site, 'delete', all);
    expect(await read(id)).toMatchObject({ state: 'processing', done: 2, total: 3 });
    expect((await findRows(office, 'member')).map(({ email }) => email)).toEqual(['keep@ref.test']);
    expect(office.site.log.some((line) => line.includes('Members of the board stay.'))).toBe(true);

    const batches = office.site.strapi.plugin('member-invites').service('batches');
    await batches.continueInterrupted();
    expect(await read(id)).toMatchObject({ state: 'processing', done: 2 });

    const createdAt = new Date(Date.now() - hour - 1000);
    await setRows(office.site.strapi, types.batch, { documentId: id }, { createdAt });
    await batches.continueInterrupted();
    const done = await read(id);
    expect(done).toMatchObject({ state: 'done', done: 3, total: 3 });
    expect(outcomesOf(done)).toEqual({ a: 'deleted', keep: 'unchanged', z: 'deleted' });
    expect(await findRows(office, 'member')).toHaveLength(1);
  });
});
