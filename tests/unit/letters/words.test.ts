import { languages } from '../../../shared/contracts/languages';
import { sampleLetter, standardLetter, type LetterToWrite } from '../../../server/src/letters';
import { letterWords } from '../../../server/src/letters/words';
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
    const { notice } = letterWords[language];
    for (const [said, inEnglish] of [
      [notice.subject, letterWords.en.notice.subject],
      [notice.heading, letterWords.en.notice.heading],
    ] as const) {
      expect(said(1)).toContain('1 ');
      expect(said(1)).not.toBe(said(2).replace('2', '1'));
      expect(said(1)).not.toBe(inEnglish(1));
    }
    expect(notice.text({ total: 1, date: '' })).not.toBe(
      notice.text({ total: 2, date: '' }).replace('2', '1'),
    );
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
    expect(foreignPhrases(letterWords.nl.privacy, 'de')).toEqual([letterWords.nl.privacy]);
  });
});
