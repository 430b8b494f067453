import { languagesOf, type Language } from '../../../../shared/contracts/languages';
import type { LetterTexts, Settings } from '../../../../shared/contracts/settings';
import { noTexts } from '../../../../shared/default-settings';
import type { TabMark } from '../LanguageTabs';
import { faultsOf } from './faults';
import { textsIn } from './own-words';
import { isLetterText, kindOf, languageOf, letterTextNames } from './setting-names';

type Letter = keyof LetterTexts;

/** Lists the languages with the site's own first, because most members read that one. */
export const languagesFrom = (settings: Settings): Language[] => {
  const own = settings.organisation.language;
  return [own, ...languagesOf(settings).filter((language) => language !== own)];
};

const keysOf = (letter: Letter): string[] =>
  letterTextNames
    .filter((name) => name.startsWith(`${letter}.`))
    .map((name) => name.slice(letter.length + 1));

const isWritten = (value: unknown): boolean => String(value).trim() !== '';

const hasTexts = (texts: LetterTexts, letter: Letter): boolean =>
  keysOf(letter).some((key) =>
    isWritten((texts[letter] as unknown as Record<string, unknown>)[key]),
  );

/** Answers the marks on the language tabs of a letter. */
export const marksOf = (settings: Settings, letter: Letter): Partial<Record<Language, TabMark>> => {
  const own = settings.organisation.language;
  const wrong = faultsOf(settings)
    .filter(({ name }) => isLetterText(name) && kindOf(name).startsWith(`${letter}.`))
    .map(({ name }) => languageOf(name) ?? own);
  return Object.fromEntries(
    languagesOf(settings).flatMap((language): [Language, TabMark][] => {
      if (wrong.includes(language)) return [[language, 'wrong']];
      return hasTexts(textsIn(settings, language), letter) ? [[language, 'written']] : [];
    }),
  );
};

const only = <T extends object>(from: T, keys: string[]): T =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as T;

/**
 * Changes the site's own language in the settings. The texts in that language become the main texts, and the
 * former main texts stay with theirs. If nothing was written in it, the main texts are assumed to be in it:
 * this corrects a site whose texts were in another language than the settings said.
 */
export const withOwnLanguage = (settings: Settings, language: Language): Settings => {
  const { organisation, translations } = settings;
  const changed = { ...settings, organisation: { ...organisation, language } };
  const theirs = translations[language] ?? noTexts();
  const isOther = language !== organisation.language;
  if (
    !isOther ||
    !(['invitationLetter', 'welcomeLetter'] as const).some((letter) => hasTexts(theirs, letter))
  )
    return changed;
  return {
    ...changed,
    invitationLetter: { ...settings.invitationLetter, ...theirs.invitationLetter },
    welcomeLetter: { ...settings.welcomeLetter, ...theirs.welcomeLetter },
    translations: {
      ...translations,
      [organisation.language]: {
        invitationLetter: only(settings.invitationLetter, keysOf('invitationLetter')),
        welcomeLetter: only(settings.welcomeLetter, keysOf('welcomeLetter')),
      },
    },
  };
};
