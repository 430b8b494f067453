import { accountOf, accountsOf, password, signIn } from '../../support/accounts';
import { inviteBatch } from '../../support/invite';
import { accept, lookup, invite, invitationLetters, invitationStates } from '../../support/invitee';
import { linkIn, tokenOf } from '../../support/join-links';
import { findRow, types, type Row, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const office = officeForTests();
const url = `/content-manager/collection-types/${types.member}`;

/** Sends a request as the edit view of the Content Manager does. */
const contentManager = async (method: 'get' | 'put' | 'post', path: string, body?: object) =>
  office.site.request[method](`${url}${path}`)
    .auth(await office.site.superAdminToken(), { type: 'bearer' })
    .send(body);

const addMember = async (email: string): Promise<Row> => {
  const { status, body } = await contentManager('post', '', { email });
  expect(status).toBe(201);
  return body.data;
};

const save = ({ documentId }: Row, body: object) => contentManager('put', `/${documentId}`, body);

const memberById = ({ id }: Row) => findRow(office, 'member', { id });
const memberByEmail = (email: string) => findRow(office, 'member', { email });

describe('a member added in the Content Manager', () => {
  it('is filed under the normalised address', async () => {
    const member = await addMember('  Added.Here@Bücher.de ');
    expect(await memberById(member)).toMatchObject({
      email: 'Added.Here@Bücher.de',
      emailKey: 'added.here@xn--bcher-kva.de',
      state: 'not_invited',
    });
  });

  it.each([
    ['taken', 'Twin@X.org', 'email_taken'],
    ['malformed', 'no address', 'email_invalid'],
    ['two in one', 'a@x.org, b@x.org', 'email_invalid'],
    ['with a line break', 'a@x.org\r\nBcc: b@x.org', 'email_invalid'],
  ])('is refused where the address is %s', async (_what, email, code) => {
    await addMember('twin@x.org').catch(() => undefined);
    const { status, body } = await contentManager('post', '', { email });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ name: 'ValidationError', details: { code } });
    expect(body.error.details.errors).toMatchObject([{ path: ['email'] }]);
  });

  it('cannot be added as a member already', async () => {
    await contentManager('post', '', { email: 'cheat@x.org', state: 'validated', account: 1 });
    const members = await office.site.strapi.db
      .query(types.member)
      .findMany({ where: { email: 'cheat@x.org' }, populate: { account: true } });
    for (const member of members)
      expect(member).toMatchObject({ state: 'not_invited', account: null });
  });
});

describe("a member's address edited in the Content Manager", () => {
  it('closes the open invitation to the old address', async () => {
    const token = await invite(office, 'old@x.org');
    const member = await memberByEmail('old@x.org');
    const { status } = await save(member, { email: 'New@x.org' });
    expect(status).toBe(200);
    expect(await memberById(member)).toMatchObject({
      email: 'New@x.org',
      emailKey: 'new@x.org',
      state: 'not_invited',
    });
    expect(await invitationStates(office.site, 'old@x.org')).toEqual(['cancelled']);
    expect((await lookup(office.site, { token })).body.data.state).toBe('cancelled');
    const { error } = (await accept(office.site, { token, password }).expect(410)).body;
    expect(error.details.code).toBe('invitation_cancelled');
    expect(await accountsOf(office.site, 'old@x.org')).toEqual([]);
  });

  it('can be invited at the new address, and the old one is free for somebody else', async () => {
    // The letter goes to the address as it was written down.
    await inviteBatch(office.site, ['new@x.org']);
    await office.mail.waitFor(() => invitationLetters(office.mail, 'New@x.org').length === 1);
    const token = tokenOf(linkIn(invitationLetters(office.mail, 'New@x.org')[0]!));
    await accept(office.site, { token, password }).expect(200);
    expect((await memberByEmail('New@x.org')).state).toBe('validated');
    const other = await invite(office, 'old@x.org');
    await accept(office.site, { token: other, password }).expect(200);
    const ids = [
      (await accountOf(office.site, 'new@x.org')).id,
      (await accountOf(office.site, 'old@x.org')).id,
    ];
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    ['only in case', 'SAME@x.org'],
    ['not at all', 'same@x.org'],
  ])('leaves the invitation open where it differs %s', async (_what, email) => {
    const known = await office.site.strapi.db
      .query(types.member)
      .findOne({ where: { emailKey: 'same@x.org' } });
    if (!known) await invite(office, 'same@x.org');
    const member = await findRow(office, 'member', { emailKey: 'same@x.org' });
    expect((await save(member, { email, firstName: 'Sam' })).status).toBe(200);
    expect(await memberById(member)).toMatchObject({ email, state: 'pending', firstName: 'Sam' });
    expect(await invitationStates(office.site, 'same@x.org')).toEqual(['pending']);
  });

  it.each([
    ['that of another member', 'taken@x.org', 'email_taken'],
    ['that of another member in another case', ' TAKEN@X.org ', 'email_taken'],
    ['malformed', 'not-an-address', 'email_invalid'],
    ['empty', '', undefined],
    ['null', null, undefined],
    ['a number', 7, undefined],
  ])('is refused where it is %s, and nothing changes', async (what, email, code) => {
    const holder = { emailKey: 'taken@x.org' };
    if (!(await office.site.strapi.db.query(types.member).findOne({ where: holder })))
      await addMember('taken@x.org');
    const own = `keeps-${what.replaceAll(' ', '-')}@x.org`;
    await invite(office, own);
    await untilLettersSettled(office.site.strapi);
    const before = await memberByEmail(own);
    const { status, body } = await save(before, { email, firstName: 'Changed' });
    expect(status).toBe(400);
    if (code) expect(body.error.details).toMatchObject({ code, errors: [{ path: ['email'] }] });
    expect(await memberById(before)).toEqual(before);
    expect(await invitationStates(office.site, own)).toEqual(['pending']);
  });
});

describe('what the Content Manager cannot write on a member', () => {
  it('is the state, the key, the account and the day of joining', async () => {
    const token = await invite(office, 'account@x.org');
    await accept(office.site, { token, password }).expect(200);
    const { id: account, documentId } = await accountOf(office.site, 'account@x.org');
    const member = await addMember('unwritable@x.org');
    const before = await memberById(member);
    const attempts: object[] = [
      { state: 'validated' },
      { emailKey: 'account@x.org' },
      { emailKey: 'somebody-else@x.org' },
      { account },
      { account: { connect: [{ id: account, documentId }] } },
      { account: { set: [{ id: account, documentId }] } },
      { joinedAt: '2020-01-01T00:00:00.000Z' },
    ];
    for (const attempt of attempts) {
      const { status } = await save(member, attempt);
      expect([200, 400]).toContain(status);
      const { state, emailKey, account: linked, joinedAt } = await memberById(member);
      expect(before).toMatchObject({ state, emailKey, account: linked, joinedAt });
    }
    await signIn(office.site, 'account@x.org', password).expect(200);
    expect((await memberByEmail('account@x.org')).account).toMatchObject({ id: account });
  });

  it('does not stand in the way of a save of everything else', async () => {
    const member = await memberByEmail('account@x.org');
    const { status } = await save(member, {
      email: 'account@x.org',
      firstName: 'Ada',
      suppression: 'declined',
      account: { connect: [], disconnect: [] },
      programs: { connect: [], disconnect: [] },
      tags: { connect: [], disconnect: [] },
    });
    expect(status).toBe(200);
    expect(await memberById(member)).toMatchObject({
      firstName: 'Ada',
      suppression: 'declined',
      state: 'validated',
      account: { email: 'account@x.org' },
    });
  });
});

describe('members deleted together in the Content Manager', () => {
  it('take their open invitations with them', async () => {
    const emails = ['bulk-a@x.org', 'bulk-b@x.org'];
    const tokens: string[] = [];
    for (const email of emails) tokens.push(await invite(office, email));
    const members = await Promise.all(emails.map(memberByEmail));
    const { status } = await contentManager('post', '/actions/bulkDelete', {
      documentIds: members.map(({ documentId }) => documentId),
    });
    expect(status).toBe(200);
    for (const token of tokens) {
      const { error } = (await accept(office.site, { token, password }).expect(410)).body;
      expect(error.details.code).toBe('invitation_cancelled');
    }
  });
});

describe('a member cloned in the Content Manager', () => {
  it('is another member, who has not joined', async () => {
    const { documentId } = await memberByEmail('account@x.org');
    const { status } = await contentManager('post', `/clone/${documentId}`, {
      email: 'clone@x.org',
    });
    expect(status).toBe(200);
    expect(await memberByEmail('clone@x.org')).toMatchObject({
      emailKey: 'clone@x.org',
      firstName: 'Ada',
      state: 'not_invited',
      account: null,
      joinedAt: null,
    });
    const again = await contentManager('post', `/clone/${documentId}`, {});
    expect(again.body.error).toMatchObject({ status: 400, details: { code: 'email_taken' } });
  });
});

describe('what the Content Manager shows of a member', () => {
  it('holds neither the key nor a hash of the account', async () => {
    const member = await memberByEmail('account@x.org');
    const { password: hash } = await accountOf(office.site, 'account@x.org');
    const answers = await Promise.all([
      contentManager('get', `/${member.documentId}`),
      contentManager('get', '?page=1&pageSize=100'),
      contentManager('get', '?populate=*&page=1&pageSize=100'),
    ]);
    for (const { text } of answers) expect(text).not.toContain(String(hash));
    for (const { body } of answers) {
      for (const shown of [body.data ?? body.results].flat()) {
        expect(shown).toHaveProperty('state');
        expect(shown).not.toHaveProperty('emailKey');
      }
    }
    expect(answers[0]!.status).toBe(200);
    expect(answers[0]!.body.data).toMatchObject({ email: 'account@x.org', firstName: 'Ada' });
  });
});
