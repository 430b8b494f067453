import { untilDone } from '../../support/act';
import { inviteBatch } from '../../support/invite';
import { findRow, findRows, types, type Row, officeForTests } from '../../support/office';
import { setRows } from '../../support/rows';

const people = Array.from({ length: 30 }, (_, index) => `p${index}@cut.test`);

describe('an action over a selection whose run ended before it did', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let tag: Row;

  const continueInterrupted = () =>
    office.site.strapi.plugin('member-invites').service('batches').continueInterrupted();

  /** Makes the state after a crash: no run holds the batch any more. */
  const leave = async (more: object): Promise<Row> => {
    const members = await findRows(office, 'member');
    return office.site.strapi.db.query(types.batch).create({
      data: {
        requestId: `cut-${Math.random()}`,
        source: 'selection',
        action: 'add_tag',
        tag: tag.id,
        send: false,
        state: 'processing',
        selection: { kind: 'members', query: { q: '@cut.test' }, except: [] },
        lastRow: 0,
        newestRow: members.at(-1)!.id,
        total: people.length,
        done: 0,
        ...more,
      },
    });
  };

  const tagged = async (): Promise<number> =>
    (await findRows(office, 'member', { tags: { id: tag.id } })).length;

  beforeAll(async () => {
    await inviteBatch(office.site, people, { send: false });
  });

  beforeEach(async () => {
    const data = { name: `Tag ${Math.random()}` };
    const { documentId } = await office.site.strapi
      .documents(types.tag)
      .create({ data: data as never });
    tag = await findRow(office, 'tag', { documentId });
  });

  it('begins where nothing was done yet', async () => {
    const { documentId } = await leave({});
    await continueInterrupted();
    const done = await untilDone(office.site, documentId);
    expect(done).toMatchObject({ total: 30, done: 30, counts: { tag_added: 30 } });
    expect(await tagged()).toBe(30);
  });

  it('goes on behind the lines that were made, and settles those that were not', async () => {
    const members = await findRows(office, 'member');
    const batch = await leave({ lastRow: members[9]!.id, done: 4 });
    const lines = members.slice(0, 10).map(({ id, email }, index) => ({
      batch: batch.id,
      line: index + 1,
      typed: email,
      email,
      member: id,
      outcome: index < 4 ? 'tag_added' : null,
    }));
    await office.site.strapi.db.query(types.logEntry).createMany({ data: lines as never[] });
    await continueInterrupted();
    const done = await untilDone(office.site, batch.documentId);
    expect(done).toMatchObject({ total: 30, done: 30, counts: { tag_added: 30 } });
    expect(done.log.map(({ line }) => line)).toEqual(people.map((_, index) => index + 1));
    // The run that ended had already reported these four as done.
    expect(await tagged()).toBe(26);
  });

  it('leaves out who came after it was asked for', async () => {
    const batch = await leave({});
    await inviteBatch(office.site, 'late@cut.test', { send: false });
    await continueInterrupted();
    expect(await untilDone(office.site, batch.documentId)).toMatchObject({ total: 30 });
  });

  it('is left to the run that has it', async () => {
    const batch = await leave({ lockedBy: 'another', lockedUntil: new Date(Date.now() + 60_000) });
    await continueInterrupted();
    expect(await tagged()).toBe(0);
    await setRows(office.site.strapi, types.batch, { id: batch.id }, { lockedUntil: new Date(1) });
    await continueInterrupted();
    expect(await tagged()).toBe(31);
  });

  it('ends where what the selection asks for was deleted meanwhile', async () => {
    const { strapi } = office.site;
    const { documentId: asked } = await strapi
      .documents(types.tag)
      .create({ data: { name: 'Gone' } as never });
    const query = { tag: asked };
    const batch = await leave({ selection: { kind: 'members', query, except: [] } });
    await strapi.documents(types.tag).delete({ documentId: asked });
    await continueInterrupted();
    const done = await untilDone(office.site, batch.documentId);
    expect(done).toMatchObject({ state: 'done', total: 0, done: 0, log: [] });
  });

  it('makes nobody anew who was deleted or got another address meanwhile', async () => {
    const before = await findRows(office, 'member', { email: { $startsWith: 'p' } });
    const batch = await leave({ action: 'invite', tag: null, lastRow: before.at(-1)!.id });
    const [gone, moved] = before as [Row, Row];
    const lines = [gone, moved].map(({ id, email }, index) => ({
      batch: batch.id,
      line: index + 1,
      typed: email,
      email,
      member: id,
    }));
    await office.site.strapi.db.query(types.logEntry).createMany({ data: lines as never[] });
    const { strapi } = office.site;
    await strapi.documents(types.member).delete({ documentId: gone.documentId });
    const data = { email: 'moved@elsewhere.test' };
    const { documentId } = moved;
    await strapi.documents(types.member).update({ documentId, data: data as never });
    await continueInterrupted();
    const done = await untilDone(office.site, batch.documentId);
    expect(done.log.slice(0, 2)).toMatchObject([
      { outcome: 'unchanged', notes: [{ id: 'member_deleted', values: {} }] },
      { outcome: 'added', member: documentId },
    ]);
    for (const { email } of [gone, moved]) {
      expect(await findRows(office, 'member', { email })).toEqual([]);
    }
  });
});
