import { asInvitee } from '../../support/invitee';
import { accountsOf, signIn } from '../../support/accounts';
import { inviteOne, type Invited } from '../../support/invite';
import type { MailServer } from '../../support/mail-server';
import { openOffice } from '../../support/office';
import { countRows, snapshotRows, untilLettersSettled } from '../../support/rows';
import type { Site } from '../../support/site';

const password = 'correct horse';
const tooLong = 'This password is too long .more than 72 bytes.';
const differ = 'This is not the same as the first one';

describe('the form of the join page', () => {
  let mail: MailServer;
  let site: Site;

  beforeAll(async () => {
    ({ site, mail } = await openOffice());
    await site.settings.update({
      booking: { memberOnlyBooking: true },
      organisation: { name: 'Harbour Club' },
      welcomeLetter: { webAppUrl: 'https://app.harbour.test' },
    });
  });

  let invited: Invited;
  let people = 0;

  beforeEach(async () => {
    people += 1;
    invited = await inviteOne({ site, mail }, `person${people}@members.test`);
    await untilLettersSettled(site.strapi);
  });

  const submit = (form: Record<string, string>, path = new URL(invited.link).pathname) =>
    site.request.post(path).type('form').send(form);
  const stateNow = async () =>
    (await asInvitee(site, 'lookup', { token: invited.token })).body.data.state as string;

  it('says who invites whom and asks for a new password twice', async () => {
    const { text } = await site.request.get(new URL(invited.link).pathname).expect(200);
    expect(text).toContain('Welcome to Harbour Club');
    expect(text).toContain('p•••@members.test');
    expect(text).not.toContain(invited.email);
    const names = [...text.matchAll(/<input[^>]* name="(\w+)" type="password"/g)].map(([, n]) => n);
    expect(names).toEqual(['password', 'passwordConfirmation']);
  });

  it('lets the invitee in, who signs in with that password from then on', async () => {
    const { status, text } = await submit({ password, passwordConfirmation: password });
    expect(status).toBe(200);
    expect(text).toContain('You are in');
    expect(text).toContain('https://app.harbour.test');
    expect(text).not.toContain('<form');
    expect(await stateNow()).toBe('accepted');
    const { body } = await signIn(site, invited.email, password).expect(200);
    expect(body.user).toMatchObject({ email: invited.email, confirmed: true, blocked: false });
    await mail.waitFor(() => mail.lettersTo(invited.email).length === 2);
  });

  it('tells who sends it again that they have joined already, and changes nothing', async () => {
    await submit({ password, passwordConfirmation: password }).expect(200);
    await untilLettersSettled(site.strapi);
    const before = await snapshotRows(site.strapi);
    const again = await submit({ password: 'another one', passwordConfirmation: 'another one' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('You have joined already');
    expect(await snapshotRows(site.strapi)).toEqual(before);
  });

  it.each([
    ['two different passwords', { password, passwordConfirmation: 'correct house' }, differ],
    ['one password only', { password }, differ],
    ['nothing', { password: '', passwordConfirmation: '' }, 'Please enter a password'],
    [
      'five characters',
      twice('abcde'),
      'This password is too short. Please enter at least 6 characters.',
    ],
    ['73 bytes', twice('é'.repeat(36) + 'x'), tooLong],
    ['2,000 characters', twice('x'.repeat(2000)), tooLong],
  ])('comes again with what is wrong after %s', async (_, form, problem) => {
    const before = await countRows(site.strapi);
    const { status, text, headers } = await submit(form);
    expect(status).toBe(400);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toMatch(new RegExp(`role="alert">${problem}`));
    expect(text).toContain('aria-invalid="true"');
    expect(text).toContain('name="passwordConfirmation"');
    expect(text).not.toMatch(/<input[^>]*type="password"[^>]*value=/);
    expect(await stateNow()).toBe('pending');
    expect(await accountsOf(site, invited.email)).toEqual([]);
    expect(await countRows(site.strapi)).toEqual(before);

    await submit({ password, passwordConfirmation: password }).expect(200);
  });

  it('takes 72 bytes whole', async () => {
    const longest = 'é'.repeat(36);
    await submit(twice(longest)).expect(200);
    await signIn(site, invited.email, longest).expect(200);
    await signIn(site, invited.email, longest.slice(1)).expect(400);
  });

  it.each(['email', 'role', 'confirmed', 'id', 'token'])(
    'takes nothing but passwords: %s is refused and the link still works',
    async (key) => {
      const form = { password, passwordConfirmation: password, [key]: '1' };
      const { status, text } = await submit(form);
      expect(status).toBe(400);
      expect(text).toContain('This form could not be read');
      expect(await accountsOf(site, invited.email)).toEqual([]);
      await submit(twice(password)).expect(200);
    },
  );

  it('works where the link was copied with a slash or a mark at its end', async () => {
    const path = new URL(invited.link).pathname;
    await submit({ password, passwordConfirmation: 'x' }, `${path}.`).expect(400);
    await submit(twice(password), `${path}/`).expect(200);
    expect(await stateNow()).toBe('accepted');
  });
});

function twice(word: string): { password: string; passwordConfirmation: string } {
  return { password: word, passwordConfirmation: word };
}
