import { builtInBook, builtInLanguages as languages } from '../../../server/src/words/book';
import { sampleLetter, standardLetter, type LetterToWrite } from '../../../server/src/mail/letters';
import { everyLetter } from '../../support/every-letter';
import { foreignPhrases, marksIn, textsOf } from '../../support/letter-words';

const english = textsOf('en');
const others = languages.filter((language) => language !== 'en');

describe.each(others)('the words of %s', (language) => {
  const texts = textsOf(language);

  it('are there for everything that letters say', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are not left in English', () => {
    const left = [...texts].filter(([key, text]) => text === english.get(key));
    expect(left).toEqual([]);
  });

  it('tell the same facts as the English ones', () => {
    for (const [key, text] of texts) {
      expect([key, ...marksIn(text)]).toEqual([key, ...marksIn(english.get(key)!)]);
    }
  });

  it('have a singular of their own', () => {
    for (const key of ['notice.subject', 'notice.heading', 'notice.text']) {
      const [one, other] = [texts.get(`${key}.one`)!, texts.get(`${key}.other`)!];
      expect(one).toContain('{count} ');
      expect(one).not.toBe(other);
      expect(one).not.toBe(english.get(`${key}.one`));
    }
  });
});

describe('a letter', () => {
  it.each(everyLetter)('is in one language: $name in $language', ({ name, language }) => {
    const { subject, text } = standardLetter({
      name,
      data: sampleLetter(name, language),
    } as LetterToWrite);
    expect(foreignPhrases(`${subject}\n${text}`, language)).toEqual([]);
  });

  it('would be caught with a sentence of another language', () => {
    const { privacy } = builtInBook.wordsIn('nl').letters;
    expect(foreignPhrases(privacy, 'de')).toEqual([privacy]);
  });
});
