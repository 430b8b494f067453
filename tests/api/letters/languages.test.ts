import type { BuiltInLanguage as Language } from '../../../server/src/words/book';
import { inviteAll, inviteBatch } from '../../support/invite';
import { accept } from '../../support/invitee';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const welcomes: Record<Language, string> = {
  en: 'Welcome to Harbour',
  fr: 'Bienvenue – Harbour',
  de: 'Willkommen bei Harbour',
  es: 'Le damos la bienvenida a Harbour',
  nl: 'Welkom bij Harbour',
};

const buttons: Record<Language, string> = {
  en: 'Accept the invitation',
  fr: 'Accepter l’invitation',
  de: 'Einladung annehmen',
  es: 'Aceptar la invitación',
  nl: 'Uitnodiging aannemen',
};

const speaks = (language: Language, text: string): boolean =>
  Object.entries(buttons).every(
    ([other, button]) => text.includes(button) === (other === language),
  );

describe('the language of letters', () => {
  const office = officeForTests();

  const member = (email: string, language: string | null) =>
    office.site.strapi.documents(types.member).create({ data: { email, language } as never });

  const lettersTo = async (email: string, count: number) => {
    await office.mail.waitFor(() => office.mail.lettersTo(email).length >= count);
    await untilLettersSettled(office.site.strapi);
    return office.mail.lettersTo(email);
  };

  const expectWhole = (
    letter: Awaited<ReturnType<typeof lettersTo>>[number],
    language: Language,
  ): void => {
    const html = String(letter.parsed.html);
    expect(html).toContain(`<html lang="${language}"`);
    expect(speaks(language, html)).toBe(true);
    expect(speaks(language, letter.parsed.text!)).toBe(true);
  };

  beforeAll(async () => {
    await office.site.settings.update({ organisation: { name: 'Harbour', language: 'de' } });
  });

  it.each(Object.keys(welcomes) as Language[])(
    'is the member’s from the invitation to the welcome and the receipt: %s',
    async (language) => {
      const email = `${language}@language.test`;
      await member(email, language);
      const [invited] = await inviteAll(office, [email], { language: 'en' });
      expectWhole(office.mail.lettersTo(email)[0]!, language);
      await accept(office.site, { token: invited!.token, password: 'a good password' }).expect(200);
      const [, ...later] = await lettersTo(email, 3);
      const subjects = later.map(({ parsed }) => parsed.subject);
      expect(subjects).toContain(welcomes[language]);
      for (const { parsed } of later) {
        expect(String(parsed.html)).toContain(`<html lang="${language}"`);
      }
    },
  );

  it('is the batch’s for who has none, also in what follows the acceptance', async () => {
    const email = 'none@language.test';
    const [invited] = await inviteAll(office, [email], { language: 'es' });
    expectWhole(office.mail.lettersTo(email)[0]!, 'es');
    await accept(office.site, { token: invited!.token, password: 'a good password' }).expect(200);
    const letters = await lettersTo(email, 3);
    expect(letters.map(({ parsed }) => parsed.subject)).toContain(welcomes.es);
  });

  it('is the site’s for who has none and is told of none', async () => {
    await inviteAll(office, ['nobody@language.test']);
    expectWhole(office.mail.lettersTo('nobody@language.test')[0]!, 'de');
  });

  it('follows the words of the batch, and their translations where there are some', async () => {
    await member('french@language.test', 'fr');
    await member('dutch@language.test', 'nl');
    await inviteBatch(
      office.site,
      ['french@language.test', 'dutch@language.test', 'english@language.test'],
      {
        language: 'en',
        message: 'We have moved.',
        translations: { fr: { message: 'Nous avons déménagé.', subject: '\0 ' }, de: {} },
      },
    );
    const [french] = await lettersTo('french@language.test', 1);
    expectWhole(french!, 'fr');
    expect(french!.parsed.text).toContain('Nous avons déménagé.');
    for (const email of ['dutch@language.test', 'english@language.test']) {
      const [letter] = await lettersTo(email, 1);
      expectWhole(letter!, 'en');
      expect(letter!.parsed.text).toContain('We have moved.');
    }
    const batch = await findRow(office, 'batch', { message: { $notNull: true } });
    expect(batch.translations).toMatchObject({ fr: { message: 'Nous avons déménagé.' } });
    expect(Object.keys(batch.translations as object)).toEqual(['fr']);
  });

  it('takes the texts of the settings in that language only', async () => {
    await office.site.settings.update({
      invitationLetter: { heading: 'Kommen Sie an Bord', benefits: ['Rudern'] },
      translations: { nl: { invitationLetter: { benefits: ['Roeien'] } } },
    });
    await member('texts-nl@language.test', 'nl');
    await member('texts-de@language.test', 'de');
    await inviteAll(office, ['texts-nl@language.test', 'texts-de@language.test']);
    const dutch = office.mail.lettersTo('texts-nl@language.test')[0]!.parsed.text!;
    const german = office.mail.lettersTo('texts-de@language.test')[0]!.parsed.text!;
    expect(dutch).toContain('Als lid kunt u\n- Roeien');
    expect(dutch).not.toMatch(/Bord|Rudern/);
    expect(german).toContain('Kommen Sie an Bord');
    expect(german).toContain('Als Mitglied können Sie\n- Rudern');
  });

  it('of what is told to the organisation is the site’s', async () => {
    await office.site.settings.update({ organisation: { noticesTo: ['staff@language.test'] } });
    office.mail.answerNext('recipient', 'lost@language.test', { code: 550 });
    await member('lost@language.test', 'fr');
    await inviteBatch(office.site, 'lost@language.test');
    const [notice] = await lettersTo('staff@language.test', 1);
    expect(notice!.parsed.subject).toBe('1 E-Mail konnte nicht zugestellt werden');
    expect(await findRows(office, 'letter', { kind: 'notice' })).toHaveLength(1);
  });
});
