import { createHash } from 'node:crypto';
import { importFile } from '../../support/imports';
import { decline } from '../../support/invitee';
import { asAdmin, inviteBatch, inviteOne } from '../../support/invite';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { eraseMembers, tracesInTables } from '../../support/traces';

describe('somebody who declined for good and was erased', () => {
  const office = officeForTests();
  const address = 'never@again.test';

  const mailed = () => office.mail.lettersTo(address).length;

  beforeAll(async () => {
    const { token } = await inviteOne(office, address);
    await decline(office.site, { token, forGood: true });
    await untilLettersSettled(office.site.strapi);
    const { documentId } = await findRow(office, 'member', { email: address });
    await eraseMembers(office, { ids: [documentId] });
    expect(await tracesInTables(office, ['never@'])).toEqual([]);
  });

  const suppressed = [{ outcome: 'suppressed', notes: [{ id: 'left_alone', values: {} }] }];

  it('is kept as a hash alone, which is none of the address by itself', async () => {
    const [row, ...more] = await findRows(office, 'optOut');
    expect(more).toEqual([]);
    expect(row!.addressHash).toMatch(/^[0-9a-f]{64}$/);
    expect(row!.addressHash).not.toBe(createHash('sha256').update(address).digest('hex'));
  });

  it('is neither invited nor put on the roster by a paste, a file or code, and the line says why', async () => {
    const before = mailed();
    const review = await asAdmin(office.site, 'post', '/batches/review', {
      addresses: 'Never@Again.test',
      send: true,
    });
    expect(review.body.data.lines).toMatchObject(suppressed);
    expect((await inviteBatch(office.site, 'Never@Again.test')).log).toMatchObject(suppressed);
    const file = await importFile(office.site, `email\n${address}\n`, { send: true });
    expect(file.log).toMatchObject(suppressed);
    const service = office.site.strapi.plugin('member-invites').service('invitations');
    const byCode = await service.invite({
      requestId: 'from-our-shop',
      addresses: [address],
      send: false,
    });
    expect(byCode.log).toMatchObject(suppressed);
    await untilLettersSettled(office.site.strapi);
    expect(mailed()).toBe(before);
    expect(await findRows(office, 'member', { email: address })).toEqual([]);
  });

  it('is not mailed as a member that staff create, until they lift it there', async () => {
    const documents = office.site.strapi.documents(types.member);
    const { documentId } = await documents.create({ data: { email: address } as never });
    expect(await findRow(office, 'member', { email: address })).toMatchObject({
      suppression: 'declined',
    });
    const before = mailed();
    expect((await inviteBatch(office.site, address)).log).toMatchObject([
      { outcome: 'suppressed' },
    ]);
    await documents.update({ documentId, data: { suppression: null } as never });
    expect(await findRows(office, 'optOut')).toEqual([]);
    expect((await inviteBatch(office.site, address)).log).toMatchObject([{ outcome: 'invited' }]);
    await untilLettersSettled(office.site.strapi);
    expect(mailed()).toBe(before + 1);
  });
});
