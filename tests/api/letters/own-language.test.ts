import * as cheerio from 'cheerio';
import { importFile } from '../../support/imports';
import { asAdmin, inviteOne } from '../../support/invite';
import { italian } from '../../support/italian';
import { findRow, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { startSite } from '../../support/site';

describe('a site with a language of its own', () => {
  const office = officeForTests({ config: { languages: { it: italian } } });

  beforeAll(async () => {
    await office.site.settings.update({ organisation: { name: 'Porto' } });
  });
  afterAll(() => office.site.stop());

  it('writes letters and join pages in it, and in English what it does not say', async () => {
    const { email, link } = await inviteOne(office, 'ada@members.test', { language: 'it' });
    await untilLettersSettled(office.site.strapi);
    const { parsed } = office.mail.lettersTo(email)[0]!;
    expect(parsed.subject).toBe('Il tuo invito da Porto');
    expect(String(parsed.html)).toContain('<html lang="it" dir="ltr"');
    expect(parsed.text).toContain('Accetta l’invito');
    expect(parsed.text).toContain('Decline the invitation');
    const { text } = await office.site.request.get(new URL(link).pathname).expect(200);
    const $ = cheerio.load(text);
    expect([$('html').attr('lang'), $('h1').text()]).toEqual(['it', 'Benvenuto']);
    expect($('main').text()).toContain('No, thank you');
  });

  it('has it in the settings, with texts of the admins', async () => {
    const { settings } = office.site;
    await settings.update({
      translations: {
        it: {
          invitationLetter: {
            subject: 'Vieni',
            heading: '',
            text: '',
            buttonText: '',
            benefits: [],
          },
          welcomeLetter: { subject: '', text: '' },
        },
      },
    });
    const saved = await settings.get();
    expect(Object.keys(saved.translations)).toEqual(['en', 'fr', 'de', 'es', 'nl', 'it']);
    expect(saved.translations.it?.invitationLetter.subject).toBe('Vieni');
    const { email } = await inviteOne(office, 'bea@members.test', { language: 'it' });
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.lettersTo(email)[0]!.parsed.subject).toBe('Vieni');
  });

  it('reads it in the language column of a file', async () => {
    await importFile(office.site, 'email,language\ncarla@members.test,it-IT\n');
    expect(await findRow(office, 'member', { email: 'carla@members.test' })).toMatchObject({
      language: 'it',
    });
  });

  it.each([
    ['put', '/settings', {}],
    ['post', '/batches', { requestId: 'in-swedish', addresses: 'eva@members.test', send: true }],
  ] as const)('refuses texts in one that it does not speak: %s %s', async (method, path, body) => {
    const translations = { sv: { subject: 'Kom' } };
    const answer = await asAdmin(office.site, method, path, { ...body, translations });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors).toEqual([
      expect.objectContaining({ path: ['translations', 'sv'] }),
    ]);
  });
});

describe('a site with a language that cannot be', () => {
  it.each([
    [{ italian: {} }, 'languages.italian is not a language code'],
    [{ it: { letters: { hello: 'Ciao {nome}' } } }, 'languages.it.letters.hello has an unknown'],
    [{ it: { lettere: {} } }, 'languages.it.lettere is none of the texts'],
  ])('does not start, and names the key: %j', async (languages, fault) => {
    await expect(startSite({ config: { languages } })).rejects.toThrow(fault);
  });
});
