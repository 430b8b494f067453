import { asAdmin, inviteBatch, inviteOne } from '../../support/invite';
import { findRow, officeForTests, types } from '../../support/office';
import { backDate, untilLettersSettled } from '../../support/rows';
import { eraseMembers, tracesInTables } from '../../support/traces';

const yearMs = 365 * 24 * 60 * 60_000;

describe('a former address of somebody whose old records retention has emptied', () => {
  const office = officeForTests({ config: { retentionDays: 30, cron: { enabled: false } } });
  let id: string;

  beforeAll(async () => {
    const { strapi } = office.site;
    await inviteOne(office, 'former@old.test');
    await inviteBatch(office.site, ['other@old.test'], { message: 'Ask former@old.test for it.' });
    await untilLettersSettled(strapi);
    id = (await findRow(office, 'member', { email: 'former@old.test' })).documentId;
    await asAdmin(office.site, 'put', `/members/${id}/email`, { email: 'present@old.test' });
    await backDate(strapi, types.invitation, {}, yearMs, ['closedAt']);
    await backDate(strapi, types.logEntry, {}, yearMs, ['at']);
    await strapi.plugin('member-invites').service('invitations').emptyOld();
    const of = { member: { documentId: id }, outcome: 'address_changed' };
    expect(await findRow(office, 'logEntry', of)).toMatchObject({ notes: null });
  });

  it('is in the export of the person, and in no answer of the roster', async () => {
    const { body } = await asAdmin(office.site, 'get', `/members/${id}/personal-data`);
    expect(body.data.member).toMatchObject({ formerKeys: ['former@old.test'] });
    const { text } = await asAdmin(office.site, 'get', `/members/${id}`);
    expect(text).not.toContain('former@');
  });

  it('is erased with the person wherever it stands', async () => {
    await eraseMembers(office, { ids: [id] });
    expect(await tracesInTables(office, ['former@old.test'])).toEqual([]);
    expect(await findRow(office, 'batch', { message: { $notNull: true } })).toMatchObject({
      message: 'Ask … for it.',
    });
  });
});
