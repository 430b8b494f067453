import { createAccount } from '../../support/accounts';
import { inviteOne } from '../../support/invite';
import { findRow, officeForTests, types } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { eraseMembers } from '../../support/traces';

/** The table is there on every site; what fills it needs a licence of Strapi. */
const historyType = 'plugin::content-manager.history-version';

describe('earlier versions that the Content Manager keeps', () => {
  const office = officeForTests();

  const keep = async (contentType: string, documentId: string, data: object): Promise<number> => {
    const version = { contentType, relatedDocumentId: documentId, status: 'draft', schema: {} };
    const query = office.site.strapi.db.query(historyType as never);
    return ((await query.create({ data: { ...version, data } as never })) as { id: number }).id;
  };

  const kept = async (ids: number[]): Promise<number[]> => {
    const query = office.site.strapi.db.query(historyType as never);
    const rows = await query.findMany({ where: { id: { $in: ids } } as never });
    return rows
      .map(({ id }: { id: number }) => id)
      .sort((one: number, other: number) => one - other);
  };

  const invited = async (email: string): Promise<string> => {
    await inviteOne(office, email);
    await untilLettersSettled(office.site.strapi);
    return (await findRow(office, 'member', { email })).documentId;
  };

  it('of an erased member and their account go, whatever they say', async () => {
    const id = await invited('ada@v.test');
    await createAccount(office.site, { email: 'ada@v.test', username: 'adav' });
    const account = await findRow(office, 'account', { email: 'ada@v.test' });
    const ids = [
      await keep(types.member, id, { firstName: 'Ada' }),
      await keep(types.account, account.documentId, { username: 'adav' }),
    ];
    await eraseMembers(office, { ids: [id] });
    expect(await kept(ids)).toEqual([]);
  });

  it('of other records go where they mention an address, and only there', async () => {
    const other = await invited('list+bea=v.test@m.test');
    const gone = [
      await keep(types.tag, 'a', { name: 'Guests of Bea@v.test' }),
      await keep(types.program, 'b', { name: 'Yoga', description: 'Ask bea%40v.test' }),
      await keep(types.member, other, { email: 'x@m.test', phone: 'ask bea@v.test' }),
      await keep(types.member, other, { email: 'bea@v.test', firstName: 'Before' }),
    ];
    const staying = [
      await keep(types.tag, 'a', { name: 'Guests' }),
      await keep(types.tag, 'a', { name: 'Guests of rosebea@v.test' }),
      await keep(types.member, other, { email: 'list+bea=v.test@m.test', firstName: 'Bob' }),
      await keep('api::booking.booking', 'c', { title: 'For bea@v.test' }),
    ];
    await eraseMembers(office, { ids: [await invited('bea@v.test')] });
    expect(await kept([...gone, ...staying])).toEqual(staying);
  });
});
