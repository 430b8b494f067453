import { asInvitee } from '../../support/invitee';
import * as cheerio from 'cheerio';
import { createAccount } from '../../support/accounts';
import {
  inviteAll,
  inviteOne,
  cancelInvitations,
  resendInvitations,
  type Invited,
} from '../../support/invite';
import { types, workerOf, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const password = 'correct horse';

describe('the language of the join pages', () => {
  const office = officeForTests({
    config: { cron: { enabled: false }, rateLimit: { failures: 5, minutes: 5 } },
  });
  let people = 0;

  beforeAll(async () => {
    await office.site.settings.update({
      organisation: { name: 'Harbour Club', language: 'nl', timeZone: 'Europe/Berlin' },
    });
  });

  beforeEach(async () => {
    await office.site.strapi.db.connection('member_invites_guesses').delete();
  });

  const someone = async (
    language: string | null,
    options: { language?: 'en' | 'fr' } = {},
  ): Promise<Invited> => {
    people += 1;
    const invited = await inviteOne(office, `person${people}@members.test`, options);
    await untilLettersSettled(office.site.strapi);
    await setRows(office.site.strapi, types.member, { email: invited.email }, { language });
    return invited;
  };

  const pathOf = ({ link }: Invited, more = '') => new URL(link).pathname + more;
  const read = (text: string) => {
    const $ = cheerio.load(text);
    return { language: $('html').attr('lang'), heading: $('h1').text(), text: $('main').text() };
  };
  const open = async (path: string) => read((await office.site.request.get(path)).text);
  const send = async (path: string, form: object = {}) =>
    read((await office.site.request.post(path).type('form').send(form)).text);
  const store = ({ id }: Invited, data: object) =>
    setRows(office.site.strapi, types.invitation, { documentId: id }, { ...data });

  it('is the member’s, else the batch’s, else the site’s', async () => {
    expect((await open(pathOf(await someone('de', { language: 'fr' })))).language).toBe('de');
    expect((await open(pathOf(await someone(null, { language: 'fr' })))).language).toBe('fr');
    expect((await open(pathOf(await someone(null)))).language).toBe('nl');
    expect((await open(pathOf(await someone('pt-BR')))).language).toBe('nl');
    expect((await open(pathOf(await someone('fr-CA')))).language).toBe('fr');
  });

  it('is the site’s where nobody is known', async () => {
    for (const path of ['x', 'x'.repeat(43), 'sample']) {
      expect((await open(`/api/member-invites/join/${path}`)).language).toBe('nl');
    }
  });

  it('dates the form as it does, in the zone of the organisation', async () => {
    const invited = await someone('de');
    await store(invited, { expiresAt: new Date('2999-07-01T22:30:00Z') });
    expect((await open(pathOf(invited))).text).toContain('bis 2. Juli 2999 um 00:30 MESZ.');
  });

  it('is kept by the form that comes back, also for what is wrong', async () => {
    const invited = await someone('de');
    const { language, text } = await send(pathOf(invited), {
      password: 'short',
      passwordConfirmation: 'short',
    });
    expect(language).toBe('de');
    expect(text).toContain(
      'Dieses Passwort ist zu kurz. Bitte geben Sie mindestens 6 Zeichen ein.',
    );
  });

  it('leaves a rule of the site in the site’s words', async () => {
    const invited = await someone('de');
    const rules = { validatePassword: () => Promise.reject(new Error('No horses, please.')) };
    office.site.strapi.config.set('plugin::users-permissions.validationRules', rules);
    try {
      const form = { password, passwordConfirmation: password };
      expect((await send(pathOf(invited), form)).text).toContain('No horses, please.');
    } finally {
      office.site.strapi.config.set('plugin::users-permissions.validationRules', undefined);
    }
  });

  it('is the member’s on the page of each state', async () => {
    const states = ['cancelled', 'declined', 'expired', 'replaced', 'accepted'] as const;
    const emails = states.map((state) => `${state}@members.test`);
    const invited = await inviteAll(office, emails);
    await untilLettersSettled(office.site.strapi);
    for (const email of emails) {
      await setRows(office.site.strapi, types.member, { email }, { language: 'fr' });
    }
    const [cancelled, declined, expired, replaced, accepted] = invited;
    await cancelInvitations(office.site, [cancelled!.id]);
    const answers = [
      await send(pathOf(declined!, '/decline')),
      await send(pathOf(accepted!), { password, passwordConfirmation: password }),
      await send(pathOf(accepted!, '/unsubscribe')),
    ];
    expect(answers.map(({ language }) => language)).toEqual(['fr', 'fr', 'fr']);
    await store(expired!, { expiresAt: new Date(Date.now() - 1000) });
    await workerOf(office).stop();
    await resendInvitations(office.site, [replaced!.id]);
    expect((await open(pathOf(replaced!))).text).toContain('Un message plus récent est en route');
    workerOf(office).start();
    workerOf(office).wake();
    await untilLettersSettled(office.site.strapi);
    expect((await open(pathOf(replaced!))).text).toMatch(
      /Un message plus récent vous a été envoyé le \d+ \S+ \d{4}/,
    );
    const pages = [];
    for (const one of invited) pages.push(await open(pathOf(one)));
    expect(pages.map(({ language, heading }) => `${language}: ${heading}`)).toEqual([
      'fr: Cette invitation a été retirée',
      'fr: Cette invitation a été refusée',
      'fr: Cette invitation a expiré',
      'fr: Il existe un message plus récent',
      'fr: Vous êtes déjà membre',
    ]);
    expect((await send(pathOf(expired!, '/renew'))).heading).toBe('Merci de votre demande');
    await untilLettersSettled(office.site.strapi);
  });

  it('is the member’s on the page of a blocked account', async () => {
    const invited = await someone('es');
    await createAccount(office.site, { email: invited.email, blocked: true });
    expect(await open(pathOf(invited))).toMatchObject({
      language: 'es',
      heading: 'Esta cuenta está bloqueada',
    });
  });

  it('is the member’s where they tried too many passwords', async () => {
    const invited = await someone('es');
    await createAccount(office.site, { email: invited.email });
    for (let failure = 0; failure < 5; failure += 1) {
      await send(pathOf(invited), { password: `wrong ${failure}` });
    }
    const { language, text } = await send(pathOf(invited), { password });
    expect(language).toBe('es');
    expect(text).toContain('dentro de 5 minutos');
  });

  it('is the site’s for who tried too many links', async () => {
    for (let failure = 0; failure < 5; failure += 1) {
      await asInvitee(office.site, 'lookup', { token: 'x' });
    }
    const { language, text } = await open('/api/member-invites/join/x');
    expect(language).toBe('nl');
    expect(text).toContain('over 5 minuten');
  });

  it('is the site’s where the database fails', async () => {
    const invited = await someone('es');
    const database = office.site.strapi.db.connection;
    await database.schema.renameTable('member_invites_invitations', 'away');
    try {
      const { language, text } = await open(pathOf(invited));
      expect(language).toBe('nl');
      expect(text).toContain('Open de link over een paar minuten opnieuw');
    } finally {
      await database.schema.renameTable('away', 'member_invites_invitations');
    }
  });
});
