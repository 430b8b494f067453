import * as cheerio from 'cheerio';
import { inviteOne } from '../../support/invite';
import { italian } from '../../support/italian';
import { openOffice, type Office } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { startSite } from '../../support/site';

describe('a site with a language of its own', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice({ config: { languages: { it: italian } } });
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
