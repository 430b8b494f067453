import { wordsFor } from '../../../admin/src/components/settings/own-words';
import { nameOfLanguage } from '../../../admin/src/language-names';
import { standardTexts } from '../../../server/src/mail/letters/standard-texts';
import { builtInBook, builtInLanguages as languages } from '../../../server/src/words/book';

const standard = standardTexts(builtInBook);

const textsOf = (language: (typeof languages)[number], organisation: string): string[] => {
  const { invitationLetter, welcomeLetter } = wordsFor(standard[language]!, organisation);
  return [...Object.values(invitationLetter), ...Object.values(welcomeLetter)];
};

describe.each(languages)('%s', (language) => {
  it('has words of its own for every text that can be left empty', () => {
    const texts = textsOf(language, 'Harbour Club');
    expect(texts).toHaveLength(6);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    if (language !== 'en') {
      const english = textsOf('en', 'Harbour Club');
      expect(texts.filter((text) => english.includes(text))).toEqual([]);
    }
  });

  it('names the organisation, also one without a name', () => {
    const naming = textsOf(language, 'Harbour Club').filter((text) =>
      text.includes('Harbour Club'),
    );
    expect(naming).toHaveLength(5);
    expect(textsOf(language, ' ').join()).not.toMatch(/undefined| {2}/);
  });

  it('has a name', () => {
    expect(nameOfLanguage(language)).toMatch(/^\p{Lu}\p{Ll}+$/u);
  });
});

it('names a tag by its language, and one that means none by itself', () => {
  expect(['fr-CA', 'pt', 'x y'].map(nameOfLanguage)).toEqual([
    'Français canadien',
    'Português',
    'x y',
  ]);
});
