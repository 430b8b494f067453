import { asInvitee } from '../../support/invitee';
import * as cheerio from 'cheerio';
import { accountOf, createAccount, signIn } from '../../support/accounts';
import { inviteOne, type Invited } from '../../support/invite';
import { officeForTests } from '../../support/office';
import { settledRows, snapshotRows, untilLettersSettled } from '../../support/rows';

const password = 'correct-horse-1';

describe('the join page of somebody who has an account', () => {
  const office = officeForTests();
  let invited: Invited;
  let people = 0;

  beforeAll(async () => {
    await office.site.settings.update({
      organisation: {
        name: 'Harbour Club',
        forgotPasswordUrl: 'https://harbour.test/forgot',
        supportAddress: 'office@harbour.test',
      },
    });
    await createAccount(office.site, { email: 'other@members.test', password });
  });

  beforeEach(async () => {
    people += 1;
    const email = `owner${people}@members.test`;
    await createAccount(office.site, { email, password });
    invited = await inviteOne(office, email);
    await untilLettersSettled(office.site.strapi);
  });

  const path = () => new URL(invited.link).pathname;
  const sessionOf = async (email: string): Promise<string> =>
    (await signIn(office.site, email, password).expect(200)).body.jwt;
  const open = (jwt?: string) => {
    const request = office.site.request.get(path());
    return jwt === undefined ? request : request.auth(jwt, { type: 'bearer' });
  };
  const submit = (form: object, jwt?: string) => {
    const request = office.site.request.post(path()).type('form');
    return (jwt === undefined ? request : request.auth(jwt, { type: 'bearer' })).send(form);
  };
  const stateNow = async () =>
    (await asInvitee(office.site, 'lookup', { token: invited.token })).body.data.state as string;

  it('asks for its password, with the way to a new one, and the old one stays', async () => {
    const before = await accountOf(office.site, invited.email);
    const $ = cheerio.load((await open().expect(200)).text);
    expect($('input[type="password"]')).toHaveLength(1);
    expect($('a[href="https://harbour.test/forgot"]').text()).toBe('I have forgotten my password');
    const form = { password: 'brand new one', passwordConfirmation: 'brand new one' };
    const refused = await submit(form).expect(400);
    expect(refused.text).toContain('This is not the password of your account');
    expect(await accountOf(office.site, invited.email)).toEqual(before);
    await signIn(office.site, invited.email, password).expect(200);
    expect(await stateNow()).toBe('pending');
  });

  it('asks nothing of who is signed in to it, and joins with it', async () => {
    const jwt = await sessionOf(invited.email);
    const account = await accountOf(office.site, invited.email);
    const before = await settledRows(office.site.strapi);
    const $ = cheerio.load((await open(jwt).expect(200)).text);
    expect($('input[type="password"], script')).toHaveLength(0);
    expect($('main > form button').text()).toBe('Join with this account');
    expect(await snapshotRows(office.site.strapi)).toEqual(before);

    const { text } = await submit({}, jwt).expect(200);
    expect(text).toContain('You are in');
    expect(await stateNow()).toBe('accepted');
    expect(await accountOf(office.site, invited.email)).toEqual(account);
    await signIn(office.site, invited.email, password).expect(200);
  });

  it.each(['get', 'post'] as const)(
    'tells who is signed in with another address whose it is, and nothing changes: %s',
    async (method) => {
      const jwt = await sessionOf('other@members.test');
      const before = await settledRows(office.site.strapi);
      const answer = await (method === 'get' ? open(jwt) : submit({ password }, jwt));
      expect(answer.status).toBe(403);
      const text = cheerio.load(answer.text)('main').text();
      expect(text).toContain('You are signed in as somebody else');
      expect(text).toContain('This invitation is for o•••@members.test');
      expect(text).toMatch(/sign out, then open the link in the e-mail again/);
      expect(answer.text).toContain('class="button" href="mailto:office@harbour.test"');
      expect(answer.text).not.toMatch(/<form|<input/);
      expect(await snapshotRows(office.site.strapi)).toEqual(before);
      await submit({ password }).expect(200);
    },
  );

  it('tells the same to who is signed in where the invited has no account', async () => {
    invited = await inviteOne(office, `nobody${people}@members.test`);
    const jwt = await sessionOf('other@members.test');
    await open(jwt).expect(403);
    const form = { password, passwordConfirmation: password };
    await submit(form, jwt).expect(403);
    expect(await stateNow()).toBe('pending');
    await submit(form).expect(200);
  });

  it('takes a token that is none for nobody’s session', async () => {
    const $ = cheerio.load((await open('not.a.token').expect(200)).text);
    expect($('input[type="password"]')).toHaveLength(1);
  });
});
