import { searchKey } from '../../../server/src/domain/search-key';
import { accept } from '../../support/invitee';
import { inviteOne } from '../../support/invite';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { eraseMembers } from '../../support/traces';

describe('somebody whose own address holds the one of an erased person', () => {
  const office = officeForTests();
  const kept = ['email', 'emailKey', 'emailSearch'] as const;

  const erase = async (email: string): Promise<void> => {
    await inviteOne(office, email);
    await untilLettersSettled(office.site.strapi);
    const { documentId } = await findRow(office, 'member', { email });
    await eraseMembers(office, { ids: [documentId] });
  };

  it.each([
    ['list+ann=x.test@m.test', 'ann@x.test'],
    ['srs0=hh=tt=y.test=bea@m.test', 'bea@y.test'],
    ['mary-eve@z.test', 'eve@z.test'],
    ['_zoe@z.test', 'zoe@z.test'],
    ["o'brien@z.test", 'brien@z.test'],
  ])(
    'keeps their member, invitation, letters and history: %s beside %s',
    async (theirs, erased) => {
      const { token } = await inviteOne(office, theirs);
      await untilLettersSettled(office.site.strapi);
      const before = await findRow(office, 'member', { email: theirs });
      const held = () =>
        Promise.all([
          findRows(office, 'invitation', { member: before.id }),
          findRows(office, 'letter', { member: before.id }),
          findRows(office, 'logEntry', { member: before.id }),
        ]);
      const [invitations, letters, entries] = await held();
      await erase(erased);
      const after = await findRow(office, 'member', { id: before.id });
      for (const name of kept) expect(after[name]).toBe(before[name]);
      const left = await held();
      expect(left[0]).toEqual(invitations);
      expect(left[1]).toEqual(letters);
      for (const { email } of left[2]) expect(email).toBe(theirs);
      expect(left[2].map(({ typed }) => typed)).toEqual(entries.map(({ typed }) => typed));
      const { status } = await accept(office.site, { token, password: 'correct-horse-1' });
      expect(status).toBe(200);
    },
  );

  it('is found by what is left of a name that held the address', async () => {
    const { documentId } = await office.site.strapi.documents(types.member).create({
      data: { email: 'fay@z.test', firstName: 'Fay gil@z.test' } as never,
    });
    await erase('gil@z.test');
    expect(await findRow(office, 'member', { documentId })).toMatchObject({
      firstName: 'Fay …',
      firstNameSearch: searchKey('Fay …'),
    });
  });
});
