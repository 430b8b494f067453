import { answeredConsents, consentFaults, consentsFor } from '../../../server/src/domain/consents';
import type { ConsentSetting } from '../../../shared/contracts/settings';

const terms: ConsentSetting = {
  key: 'terms',
  version: '2',
  required: true,
  words: { en: ' I accept\r\nthe terms. ', fr: 'J’accepte.', de: ' ' },
  url: 'https://x.example/terms',
};

const news: ConsentSetting = {
  key: 'news',
  version: '1',
  required: false,
  words: { nl: 'Nieuwsbrief' },
  url: '',
};

const reader = { language: 'en', site: 'en' };
const [asked] = consentsFor([terms], reader);

describe('the words of a consent', () => {
  it('are those of the reader’s language, with line breaks of one kind', () => {
    expect(asked).toEqual({
      key: 'terms',
      version: '2',
      required: true,
      text: 'I accept\nthe terms.',
      url: 'https://x.example/terms',
      language: 'en',
      hash: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it.each([
    ['fr', 'de', 'fr'],
    ['es', 'fr', 'fr'],
    ['de', 'fr', 'fr'],
    ['es', 'de', 'en'],
  ])('for a reader of %s on a site in %s are in %s', (language, site, shown) => {
    expect(consentsFor([terms], { language, site })[0]?.language).toBe(shown);
  });

  it('are in any language where there are no others, and without any nothing is asked', () => {
    expect(consentsFor([news], reader)[0]).toMatchObject({ language: 'nl', url: null });
    expect(consentsFor([{ ...news, words: { en: ' ' } }], reader)).toEqual([]);
  });

  it.each<Partial<ConsentSetting>>([
    { version: '3' },
    { words: { en: 'I accept the terms!' } },
    { words: { fr: terms.words.en } },
    { url: '' },
    { required: false },
    { key: 'rules' },
  ])('have another hash where %j differs', (change) => {
    const [other] = consentsFor([{ ...terms, ...change }], reader);
    expect(other!.hash).not.toBe(asked!.hash);
  });

  it('keep their hash when other languages change', () => {
    const words = { ...terms.words, fr: 'Autre' };
    expect(consentsFor([{ ...terms, words }], reader)[0]!.hash).toBe(asked!.hash);
  });
});

describe('the answer to a consent', () => {
  const both = consentsFor([terms, news], reader);
  const { hash } = both[0]!;
  const { hash: hashOfNews } = both[1]!;

  it.each([
    [{}, [['terms', 'consent_required']]],
    [{ terms: { hash, agreed: false } }, [['terms', 'consent_required']]],
    [{ terms: { hash, agreed: true } }, []],
    [{ terms: { hash: 'other', agreed: true } }, [['terms', 'consent_changed']]],
    [
      { terms: { hash, agreed: true }, news: { hash: 'other', agreed: false } },
      [['news', 'consent_changed']],
    ],
    [{ terms: { hash, agreed: true }, gone: { hash, agreed: true } }, []],
  ])('of %j has the faults %j', (answers, faults) => {
    expect(consentFaults(both, answers).map(({ key, code }) => [key, code])).toEqual(faults);
  });

  it('is kept where the words were shown, agreed to or not', () => {
    const answers = {
      terms: { hash, agreed: true },
      news: { hash: hashOfNews, agreed: false },
    };
    const kept = answeredConsents(both, answers);
    expect(kept.map(({ key, agreed }) => [key, agreed])).toEqual([
      ['terms', true],
      ['news', false],
    ]);
    expect(answeredConsents(both, { terms: { hash, agreed: true } })).toHaveLength(1);
  });
});
