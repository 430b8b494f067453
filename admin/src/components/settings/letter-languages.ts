import { languagesOf, type Language } from '../../../../shared/contracts/languages';
import type { LetterTexts, Settings } from '../../../../shared/contracts/settings';
import { noTexts } from '../../../../shared/default-settings';
import type { TabMark } from '../LanguageTabs';
import { faultsOf } from './faults';
import { textsIn } from './own-words';
import { isLetterText, kindOf, languageOf, letterTextNames } from './setting-names';

type Letter = keyof LetterTexts;

/** The site's own language comes first: what is written in it is what most members read. */
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

/** Gives the marks of the languages' tabs of a letter. */
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
 * The settings with another language as the site's own. What was written in that language becomes the
 * main texts, and those before stay with theirs. Where nothing was, the main texts are taken to be in it:
 * so is a site set right that was written in one language while the settings named another.
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
