import * as cheerio from 'cheerio';
import { accountsOf, createAccount, signIn } from '../../support/accounts';
import { consentsOf, historyOf, news, terms } from '../../support/consents';
import { inviteOne, type Invited } from '../../support/invite';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const password = 'correct horse';

/** The consents of the settings below as they are recorded once both boxes are ticked. */
const termsAgreed = {
  key: 'terms',
  version: '2',
  language: 'en',
  words: 'I accept the terms.',
  url: 'https://club.example/terms',
  required: true,
  agreed: true,
};
const newsAgreed = {
  key: 'news',
  version: 'May 2026',
  language: 'en',
  words: 'Send me the <b>newsletter</b>.',
  url: null,
  required: false,
  agreed: true,
};

describe('the check boxes of the join page', () => {
  const office = officeForTests();
  let invited: Invited;
  let made = 0;

  const ask = (...consents: object[]) =>
    office.site.settings.update({ joining: { consents: consents as never } });
  const path = () => new URL(invited.link).pathname;
  const open = async () => cheerio.load((await office.site.request.get(path()).expect(200)).text);
  const post = (form: Record<string, unknown>) =>
    office.site.request.post(path()).type('form').send(form);

  /** Fills in the form as a browser does: hidden fields, and the boxes that are ticked. */
  const fill = ($: cheerio.CheerioAPI, ...ticked: string[]): Record<string, string> => ({
    ...Object.fromEntries(
      $('.consent input[type="hidden"]').map((_, input) => [
        [$(input).attr('name'), $(input).val()],
      ]),
    ),
    ...Object.fromEntries(ticked.map((key) => [`agreed-${key}`, 'true'])),
    password,
    passwordConfirmation: password,
  });
  const box = ($: cheerio.CheerioAPI, key: string) => $(`[name="agreed-${key}"]`);
  const expectNobodyJoined = async () => {
    expect(await accountsOf(office.site, invited.email)).toEqual([]);
    expect(await findRow(office, 'invitation', { documentId: invited.id })).toMatchObject({
      state: 'pending',
    });
    expect(await consentsOf(office, invited.email)).toEqual([]);
  };

  beforeEach(async () => {
    made += 1;
    invited = await inviteOne(office, `person${made}@boxes.test`);
    await untilLettersSettled(office.site.strapi);
    await ask(terms, news);
  });

  it('stand above the button, unticked, with their words as text and a safe link', async () => {
    const $ = await open();
    const form = $('main > form').first();
    expect(form.children().last().is('button')).toBe(true);
    expect(form.children().slice(-3, -1).is('.consent')).toBe(true);
    expect(
      $('.consent .words')
        .map((_, words) => $(words).text())
        .get(),
    ).toEqual(['I accept the terms.', 'Send me the <b>newsletter</b>.']);
    expect($('input[type="checkbox"][checked]')).toHaveLength(0);
    expect(box($, 'terms').is('[required]')).toBe(true);
    expect(box($, 'news').is('[required]')).toBe(false);
    expect($('label[for="consent-news"]').text()).toContain('(optional)');
    expect($('.consent a')).toHaveLength(1);
    expect($('.consent a').attr()).toEqual({
      href: 'https://club.example/terms',
      target: '_blank',
      rel: 'noopener noreferrer',
      referrerpolicy: 'no-referrer',
    });
  });

  it('are recorded as they were shown: those that were ticked, and those that were not', async () => {
    const { text } = await post(fill(await open(), 'terms'));
    expect(text).toContain('You are in');
    const invitation = await findRow(office, 'invitation', { documentId: invited.id });
    const rows = await consentsOf(office, invited.email);
    expect(rows).toEqual([
      expect.objectContaining(termsAgreed),
      expect.objectContaining({ ...newsAgreed, agreed: false }),
    ]);
    for (const row of rows) {
      expect(row.invitation).toMatchObject({ id: invitation.id });
      expect(new Date(row.at as string)).toEqual(new Date(invitation.acceptedAt as string));
      expect(JSON.stringify(row)).not.toMatch(/127\.0\.0\.1|::1/);
    }
  });

  it('stand in the history of the member, with words, version, language and time', async () => {
    await post(fill(await open(), 'terms', 'news'));
    await ask({ ...terms, version: '3', words: { en: 'Other words.' } });
    const [entry, accepted] = await historyOf(office, invited.email);
    expect(entry).toMatchObject({
      outcome: 'agreed',
      at: accepted!.at,
      email: invited.email,
      invitation: invited.id,
    });
    expect(entry!.consents).toEqual([termsAgreed, newsAgreed]);
    expect(accepted).not.toHaveProperty('consents');
  });

  it('must be ticked where they are needed: the page says so beside the box and keeps the rest', async () => {
    await office.site.settings.update({ invitations: { fields: ['phone'] } });
    const refused = await post({ ...fill(await open(), 'news'), phone: '+1 555' });
    await office.site.settings.update({ invitations: { fields: [] } });
    expect(refused.status).toBe(400);
    const $ = cheerio.load(refused.text);
    expect(box($, 'terms').attr('aria-invalid')).toBe('true');
    expect($(`#${box($, 'terms').attr('aria-describedby')}`).text()).toBe(
      'To join, please tick this box.',
    );
    expect([box($, 'terms').is('[checked]'), box($, 'news').is('[checked]')]).toEqual([
      false,
      true,
    ]);
    expect($('[name="phone"]').val()).toBe('+1 555');
    expect($('title').text()).toMatch(/^Please check/);
    expect(box($, 'news').is('[aria-invalid]')).toBe(false);
    await expectNobodyJoined();
    expect((await post(fill($, 'terms'))).status).toBe(200);
  });

  it('keep their ticks when only the password is wrong', async () => {
    const form = {
      ...fill(await open(), 'terms', 'news'),
      password: 'x',
      passwordConfirmation: 'x',
    };
    const $ = cheerio.load((await post(form)).text);
    expect($('#password-problem')).toHaveLength(1);
    expect([box($, 'terms').is('[checked]'), box($, 'news').is('[checked]')]).toEqual([true, true]);
  });

  it('are in the language of the page, else in the site’s, and the record says which', async () => {
    await setRows(office.site.strapi, types.member, { email: invited.email }, { language: 'fr' });
    const $ = await open();
    const words = $('.consent .words');
    expect(words.first().text()).toBe('J’accepte les conditions.');
    expect(words.first().is('[lang]')).toBe(false);
    expect([words.last().text(), words.last().attr('lang')]).toEqual([news.words.en, 'en']);
    expect($('.consent a').text()).toBe('Lire le texte complet');
    const refused = cheerio.load((await post(fill($))).text);
    expect(refused('#consent-terms-problem').text()).toMatch(/veuillez cocher cette case/);
    await post(fill($, 'terms'));
    const rows = await consentsOf(office, invited.email);
    expect(rows.map(({ language, words: shown }) => [language, shown])).toEqual([
      ['fr', 'J’accepte les conditions.'],
      ['en', news.words.en],
    ]);
  });

  it.each<[string, object[]]>([
    ['words', [{ ...terms, words: { en: 'I sell my soul.' } }, news]],
    ['version', [{ ...terms, version: '3' }, news]],
    ['link', [{ ...terms, url: 'https://club.example/other' }, news]],
    ['need', [{ ...terms, required: false }, news]],
  ])('are asked anew, unticked, when their %s has changed meanwhile', async (_, changed) => {
    const before = fill(await open(), 'terms', 'news');
    await ask(...changed);
    const refused = await post(before);
    expect(refused.status).toBe(400);
    const $ = cheerio.load(refused.text);
    expect($('#consent-terms-problem').text()).toMatch(/has changed since you opened the page/);
    expect([box($, 'terms').is('[checked]'), box($, 'news').is('[checked]')]).toEqual([
      false,
      true,
    ]);
    await expectNobodyJoined();
    expect((await post(fill($, 'terms'))).status).toBe(200);
    const [row] = await consentsOf(office, invited.email);
    const [shown] = changed as (typeof terms)[];
    expect(row).toMatchObject({ words: shown!.words.en, version: shown!.version });
  });

  it('are not recorded if nobody has seen them: one that staff have added meanwhile', async () => {
    const before = fill(await open(), 'terms', 'news');
    await ask(terms, news, { ...news, key: 'photos' });
    await post(before).expect(200);
    expect((await consentsOf(office, invited.email)).map(({ key }) => key)).toEqual([
      'terms',
      'news',
    ]);
  });

  it('are asked once more where staff have added a needed one meanwhile', async () => {
    await ask(news);
    const before = fill(await open(), 'news');
    await ask(terms, news);
    const refused = await post(before);
    expect(refused.status).toBe(400);
    const $ = cheerio.load(refused.text);
    expect([box($, 'terms').is('[checked]'), box($, 'news').is('[checked]')]).toEqual([
      false,
      true,
    ]);
    await expectNobodyJoined();
  });

  it('may have gone meanwhile: the others are recorded', async () => {
    const before = fill(await open(), 'terms', 'news');
    await ask(terms);
    await post(before).expect(200);
    expect((await consentsOf(office, invited.email)).map(({ key }) => key)).toEqual(['terms']);
  });

  it('take nothing for a tick but the tick itself', async () => {
    const form = fill(await open());
    for (const agreed of ['false', 'on', '']) {
      expect((await post({ ...form, 'agreed-terms': agreed })).status).toBe(400);
    }
    const twice = await post({ ...form, 'agreed-terms': ['true', 'true'] });
    expect(twice.status).toBe(400);
    const hashes = await post({ ...form, 'shown-terms': ['x', 'y'], 'agreed-terms': 'true' });
    expect(hashes.status).toBe(400);
    await expectNobodyJoined();
  });

  it('are asked of who has an account and gives its password', async () => {
    const { id } = await createAccount(office.site, { email: invited.email, password });
    const $ = await open();
    expect($('.consent')).toHaveLength(2);
    const refused = await post({ ...fill($), passwordConfirmation: undefined });
    expect(refused.status).toBe(400);
    expect(cheerio.load(refused.text)('#consent-terms-problem')).toHaveLength(1);
    expect(await findRow(office, 'member', { email: invited.email })).toMatchObject({
      state: 'pending',
    });
    await post(fill($, 'terms')).expect(200);
    expect(await findRow(office, 'member', { email: invited.email })).toMatchObject({
      state: 'validated',
      account: { id },
    });
    expect(await consentsOf(office, invited.email)).toHaveLength(2);
  });

  it('are asked of who is signed in', async () => {
    await createAccount(office.site, { email: invited.email, password });
    const { jwt } = (await signIn(office.site, invited.email, password)).body;
    const page = await office.site.request.get(path()).auth(jwt, { type: 'bearer' });
    const $ = cheerio.load(page.text);
    expect([$('input[type="password"]').length, $('.consent').length]).toEqual([0, 2]);
    const form = { ...fill($, 'terms'), password: undefined, passwordConfirmation: undefined };
    await post({ ...form, 'agreed-terms': undefined })
      .auth(jwt, { type: 'bearer' })
      .expect(400);
    await post(form).auth(jwt, { type: 'bearer' }).expect(200);
    expect(await consentsOf(office, invited.email)).toHaveLength(2);
  });

  it('are answered anew by who is invited again after the account was deleted', async () => {
    await post(fill(await open(), 'terms')).expect(200);
    const [account] = await accountsOf(office.site, invited.email);
    await office.site.strapi
      .documents(types.account)
      .delete({ documentId: account!.documentId as string });
    await untilLettersSettled(office.site.strapi);
    invited = await inviteOne(office, invited.email);
    await ask({ ...terms, version: '3' }, news);
    await post(fill(await open(), 'terms', 'news')).expect(200);
    const rows = await consentsOf(office, invited.email);
    expect(rows.map(({ key, version, agreed }) => [key, version, agreed])).toEqual([
      ['terms', '2', true],
      ['news', 'May 2026', false],
      ['terms', '3', true],
      ['news', 'May 2026', true],
    ]);
    const entries = (await historyOf(office, invited.email)).filter(
      ({ outcome }) => outcome === 'agreed',
    );
    expect(entries.map(({ consents }) => (consents as { version: string }[])[0]!.version)).toEqual([
      '3',
      '2',
    ]);
  });

  it('leave no trace where the site asks for nothing', async () => {
    await ask();
    const $ = await open();
    expect($('.consent')).toHaveLength(0);
    await post(fill($)).expect(200);
    expect(await findRows(office, 'consent', { invitation: { documentId: invited.id } })).toEqual(
      [],
    );
    expect((await historyOf(office, invited.email)).map(({ outcome }) => outcome)).not.toContain(
      'agreed',
    );
  });
});
