import { actOnMembers } from '../../support/act';
import { decline } from '../../support/invitee';
import { asAdmin, inviteBatch, inviteOne } from '../../support/invite';
import { findRow, officeForTests, types } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { eraseMembers } from '../../support/traces';

describe('somebody who asked to be left alone', () => {
  const office = officeForTests();
  const documents = () => office.site.strapi.documents(types.member);
  const idOf = async (email: string) => (await findRow(office, 'member', { email })).documentId;

  const declined = async (email: string): Promise<string> => {
    const { token } = await inviteOne(office, email);
    await decline(office.site, { token, forGood: true }).expect(200);
    await untilLettersSettled(office.site.strapi);
    return idOf(email);
  };

  const switchedOff = async (email: string): Promise<string> => {
    const { link } = await inviteOne(office, email);
    const path = `${new URL(link).pathname}/unsubscribe`;
    await office.site.request
      .post(path)
      .type('form')
      .send('List-Unsubscribe=One-Click')
      .expect(200);
    await untilLettersSettled(office.site.strapi);
    return idOf(email);
  };

  const correct = (id: string, email: string) =>
    asAdmin(office.site, 'put', `/members/${id}/email`, { email });

  const expectLeftAlone = async (email: string) => {
    const { log } = await inviteBatch(office.site, [email]);
    expect(log).toMatchObject([{ outcome: 'suppressed', notes: [{ id: 'left_alone' }] }]);
    const { documentId } = await documents().create({ data: { email } as never });
    const created = await findRow(office, 'member', { email });
    expect(created).toMatchObject({ documentId, suppression: 'declined' });
  };

  const leaving: [string, (id: string) => PromiseLike<unknown>][] = [
    ['deleted from the roster', (id) => actOnMembers(office.site, 'delete', { ids: [id] })],
    ['deleted by code', (id) => documents().delete({ documentId: id })],
    [
      'deleted with others by a query',
      (id) =>
        office.site.strapi.db
          .query(types.member)
          .deleteMany({ where: { documentId: { $in: [id] } } }),
    ],
    ['given another address', (id) => correct(id, `moved-${id}@leave.test`)],
    [
      'given another address by code',
      (id) =>
        documents().update({
          documentId: id,
          data: { email: `by-code-${id}@leave.test` } as never,
        }),
    ],
    [
      'given another address and erased',
      async (id) => {
        await correct(id, `then-${id}@leave.test`);
        await eraseMembers(office, { ids: [id] });
      },
    ],
  ];

  it.each(leaving)('is left alone after being %s', async (how, leave) => {
    const name = how.replaceAll(' ', '-');
    await leave(await declined(`no-${name}@leave.test`));
    await expectLeftAlone(`no-${name}@leave.test`);
    await leave(await switchedOff(`off-${name}@leave.test`));
    await expectLeftAlone(`off-${name}@leave.test`);
  });

  it('is mailed again under an address that staff give together with their leave', async () => {
    const documentId = await declined('wrong@leave.test');
    const data = { email: 'right@leave.test', suppression: null } as never;
    await documents().update({ documentId, data });
    const { log } = await inviteBatch(office.site, ['right@leave.test', 'wrong@leave.test']);
    expect(log.map(({ outcome }) => outcome)).toEqual(['invited', 'invited']);
  });
});
