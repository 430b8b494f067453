import {
  builtInLanguages as languages,
  type BuiltInLanguage as Language,
} from '../../../server/src/words/book';
import { defaultSettings } from '../../support/default-settings';
import {
  invitationLanguage,
  invitationTexts,
  welcomeTexts,
  type BatchWords,
} from '../../../server/src/mail/letters';

const silent: BatchWords = {
  language: null,
  subject: null,
  heading: null,
  text: null,
  buttonText: null,
  message: null,
  translations: null,
};

describe('the language of an invitation', () => {
  const withMessage = { ...silent, message: 'We have moved.' };
  const inFrenchToo = { ...withMessage, translations: { fr: { message: 'Nous avons déménagé.' } } };

  it.each<[string, string | null, BatchWords | null, Language, Language]>([
    ['the member’s', 'fr', null, 'en', 'fr'],
    ['the member’s before the batch’s', 'fr', { ...silent, language: 'de' }, 'en', 'fr'],
    ['the member’s, of whatever country', 'fr-CA', silent, 'en', 'fr'],
    ['the member’s, however it is written', ' NL_be', silent, 'en', 'nl'],
    ['the batch’s where the member has none', null, { ...silent, language: 'de' }, 'en', 'de'],
    [
      'the batch’s where nobody speaks the member’s',
      'fi',
      { ...silent, language: 'es' },
      'en',
      'es',
    ],
    ['the site’s where neither has one', null, silent, 'nl', 'nl'],
    ['the site’s where nobody speaks either', 'fi', { ...silent, language: 'sv' }, 'de', 'de'],
    ['the site’s for what is no language', 'constructor', null, 'es', 'es'],
    ['that of words nobody wrote in the member’s', 'fr', withMessage, 'en', 'en'],
    ['that of the batch, whose words it are', 'fr', { ...withMessage, language: 'de' }, 'en', 'de'],
    ['the member’s where somebody wrote in it', 'fr', inFrenchToo, 'en', 'fr'],
    ['the member’s where the words say nothing', 'fr', { ...silent, subject: ' ' }, 'en', 'fr'],
    [
      'that of words of which one is missing in the member’s',
      'fr',
      { ...inFrenchToo, subject: 'We have moved' },
      'en',
      'en',
    ],
    [
      'that of the words where the translation says nothing',
      'fr',
      { ...withMessage, translations: { fr: { message: ' ' } } },
      'en',
      'en',
    ],
  ])('is %s', (_why, language, batch, site, expected) => {
    expect(invitationLanguage({ member: { language }, batch, site, languages })).toBe(expected);
  });
});

describe('the words of an invitation', () => {
  const settings = {
    ...defaultSettings,
    organisation: { ...defaultSettings.organisation, language: 'de' as const },
    invitationLetter: {
      ...defaultSettings.invitationLetter,
      subject: 'Betreff',
      heading: 'Überschrift',
      benefits: ['Rudern'],
    },
    translations: {
      ...defaultSettings.translations,
      fr: {
        ...defaultSettings.translations.fr!,
        invitationLetter: {
          ...defaultSettings.translations.fr!.invitationLetter,
          subject: 'Objet',
          benefits: ['Ramer'],
        },
      },
    },
  };

  it('are those of the settings in the language of the site', () => {
    expect(invitationTexts({ settings, batch: null, language: 'de' })).toEqual({
      texts: {
        subject: 'Betreff',
        heading: 'Überschrift',
        text: '',
        buttonText: '',
        benefits: ['Rudern'],
      },
      message: '',
    });
  });

  it('hold no word of another language: what is not translated is left to the plugin', () => {
    const { texts } = invitationTexts({ settings, batch: null, language: 'fr' });
    expect(texts).toEqual({
      subject: 'Objet',
      heading: '',
      text: '',
      buttonText: '',
      benefits: ['Ramer'],
    });
    const { texts: dutch } = invitationTexts({ settings, batch: null, language: 'nl' });
    expect(Object.values(dutch).flat().join('')).toBe('');
  });

  it('are the batch’s before the settings’, in its own language and its translations', () => {
    const batch = {
      ...silent,
      subject: 'Ahoi',
      text: 'Von heute',
      message: 'Bis dann',
      translations: { fr: { subject: 'Ohé', message: 'À bientôt' } },
    };
    expect(invitationTexts({ settings, batch, language: 'de' })).toMatchObject({
      texts: { subject: 'Ahoi', heading: 'Überschrift', text: 'Von heute' },
      message: 'Bis dann',
    });
    expect(invitationTexts({ settings, batch, language: 'fr' })).toMatchObject({
      texts: { subject: 'Ohé', heading: '', text: '' },
      message: 'À bientôt',
    });
  });

  it('of a welcome are the settings’ in its language', () => {
    const welcoming = {
      ...settings,
      welcomeLetter: { ...settings.welcomeLetter, subject: 'Hallo', text: 'Da' },
    };
    expect(welcomeTexts(welcoming, 'de')).toMatchObject({ subject: 'Hallo', text: 'Da' });
    expect(welcomeTexts(welcoming, 'fr')).toEqual({ subject: '', text: '' });
  });
});
