import { createAccount } from '../../support/accounts';
import { actOnMembers } from '../../support/act';
import { importFile } from '../../support/imports';
import { accept } from '../../support/invitee';
import { asAdmin, inviteBatch, inviteOne } from '../../support/invite';
import { findRow, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

describe('what we hold of one person', () => {
  const office = officeForTests();
  const email = 'Ada@held.test';
  let id: string;

  const file = () => asAdmin(office.site, 'get', `/members/${id}/personal-data`);

  beforeAll(async () => {
    await importFile(office.site, `email;first name;phone\n${email};Ada;0170-555\n`);
    await inviteOne(office, 'bob@held.test');
    const { token } = await inviteOne(office, email);
    await accept(office.site, { token, password: 'correct-horse-1' });
    await untilLettersSettled(office.site.strapi);
    id = (await findRow(office, 'member', { email })).documentId;
    await actOnMembers(office.site, 'add-tag', { ids: [id] }, { tagName: 'Guests' });
  });

  it('is a file with everything of them, the site’s own attributes included', async () => {
    const { status, headers, body } = await file();
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe('attachment; filename="personal-data.json"');
    expect(headers['cache-control']).toBe('no-store');
    const { data } = body;
    expect(data.member).toMatchObject({
      email,
      firstName: 'Ada',
      phone: '0170-555',
      state: 'validated',
      tags: ['Guests'],
      account: { email: 'ada@held.test', confirmed: true },
    });
    expect(data.invitations).toMatchObject([{ email, state: 'accepted', program: null }]);
    expect(data.letters.map(({ to }: { to: string }) => to)).toEqual(
      expect.arrayContaining([email]),
    );
    const outcomes = data.history.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes).toEqual(
      expect.arrayContaining(['added', 'invited', 'sent', 'accepted', 'tag_added']),
    );
    const tagged = data.history.find(({ outcome }: { outcome: string }) => outcome === 'tag_added');
    expect(tagged.notes).toBe('Tag: Guests.');
  });

  it('has no secret and nobody else in it', async () => {
    const { text } = await file();
    const [admin] = await office.site.strapi.db.query('admin::user').findMany({});
    for (const other of ['bob@held.test', admin.email, '$2']) expect(text).not.toContain(other);
    expect(text).not.toMatch(/"(tokenHash|nonce|openKey|emailKey|password|\w*Search|values)"/);
    const { tokenHash, nonce } = await findRow(office, 'invitation', { email });
    for (const secret of [tokenHash, nonce]) expect(text).not.toContain(secret as string);
  });

  it('masks the addresses of others in what a mail server replied', async () => {
    const message = 'fo@held.test moved to victim@other.test (rcpt=hidden%40other.test)';
    office.mail.answerNext('recipient', 'fo@held.test', { code: 550, message });
    await inviteBatch(office.site, ['fo@held.test']);
    await untilLettersSettled(office.site.strapi);
    const { documentId } = await findRow(office, 'member', { email: 'fo@held.test' });
    const path = `/members/${documentId}/personal-data`;
    const { text, body } = await asAdmin(office.site, 'get', path);
    expect(body.data.letters[0].reason).toContain(
      'fo@held.test moved to v•••@other.test (r•••@other.test)',
    );
    expect(text).not.toMatch(/victim|hidden/);
  });

  it('lists accounts with an address of theirs that were never linked', async () => {
    await inviteOne(office, 'owner@held.test');
    await createAccount(office.site, { email: 'owner@held.test', username: 'landlady' });
    const { documentId } = await findRow(office, 'member', { email: 'owner@held.test' });
    const path = `/members/${documentId}/personal-data`;
    const { text, body } = await asAdmin(office.site, 'get', path);
    expect(body.data).toMatchObject({
      member: { account: null },
      accounts: [{ id: expect.any(Number), username: 'landlady', email: 'owner@held.test' }],
    });
    expect(text).not.toMatch(/password|\$2|resetPasswordToken|confirmationToken/);
  });

  it('is noted in the history, with who asked for it', async () => {
    await file();
    const { body } = await asAdmin(office.site, 'get', `/members/${id}/history`);
    expect(body.data[0]).toMatchObject({ outcome: 'exported', actor: expect.any(String) });
  });

  it('is answered to a site’s own code as well', async () => {
    const service = office.site.strapi.plugin('member-invites').service('invitations');
    expect(await service.exportPerson({ id })).toMatchObject({ member: { email } });
    await expect(service.exportPerson({ id: 'nobody' })).rejects.toMatchObject({
      details: { code: 'member_unknown' },
    });
  });

  it('is not answered for a member that is not there, and takes no parameters', async () => {
    expect((await asAdmin(office.site, 'get', '/members/nobody/personal-data')).status).toBe(404);
    const { status } = await asAdmin(
      office.site,
      'get',
      `/members/${id}/personal-data?fields=password`,
    );
    expect(status).toBe(400);
  });
});
