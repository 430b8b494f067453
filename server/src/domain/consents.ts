import { createHash } from 'node:crypto';
import type { AskedConsent, ConsentAnswers } from '../../../shared/contracts/join';
import type { Language } from '../../../shared/contracts/languages';
import type { ConsentSetting } from '../../../shared/contracts/settings';

const hasWords = (words: string | undefined): words is string =>
  words !== undefined && words.trim() !== '';

/** Chooses the language of the words: the reader's, else the site's, else English, else the first there is. */
const languageOf = (
  words: ConsentSetting['words'],
  { language, site }: { language: Language; site: Language },
): Language | undefined =>
  [language, site, 'en', ...Object.keys(words)].find((one) => hasWords(words[one]));

/** Names the words that somebody read, with all that belongs to them. */
const hashOf = (shown: Omit<AskedConsent, 'hash'>): string => {
  const { key, version, required, text, url, language } = shown;
  const whole = JSON.stringify([key, version, required, text, url, language]);
  return createHash('sha256').update(whole).digest('base64url');
};

/** Lists the consents as they are shown to a reader; one without any words is not shown. */
export const consentsFor = (
  consents: readonly ConsentSetting[],
  reader: { language: Language; site: Language },
): AskedConsent[] =>
  consents.flatMap(({ key, version, required, words, url }): AskedConsent[] => {
    const language = languageOf(words, reader);
    if (language === undefined) return [];
    const text = words[language]!.replace(/\r\n?/g, '\n').trim();
    const shown = { key, version, required, text, url: url || null, language };
    return [{ ...shown, hash: hashOf(shown) }];
  });

/** The faults of the answers to consents, by what is to be done: to show the new words, or to ask again. */
export type ConsentFault = 'consent_changed' | 'consent_required';

const faultOf = (
  { key, hash, required }: AskedConsent,
  answers: ConsentAnswers,
): ConsentFault | null => {
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (answer && answer.hash !== hash) return 'consent_changed';
  return required && !answer?.agreed ? 'consent_required' : null;
};

/** Judges the answers to all consents. One that was not shown is no answer, which only a required one needs. */
export const consentFaults = (
  asked: readonly AskedConsent[],
  answers: ConsentAnswers,
): { key: string; code: ConsentFault }[] =>
  asked.flatMap((consent) => {
    const code = faultOf(consent, answers);
    return code === null ? [] : [{ key: consent.key, code }];
  });

/** Lists the consents that were shown and answered. */
export const answeredConsents = (
  asked: readonly AskedConsent[],
  answers: ConsentAnswers,
): (AskedConsent & { agreed: boolean })[] =>
  asked.flatMap((consent) => {
    const answer = Object.hasOwn(answers, consent.key) ? answers[consent.key] : undefined;
    return answer ? [{ ...consent, agreed: answer.agreed }] : [];
  });
