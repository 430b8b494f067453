import type { Language } from '../../../../shared/contracts/languages';
import type { LetterTexts, Settings, StandardTexts } from '../../../../shared/contracts/settings';
import { noTexts } from '../../../../shared/default-settings';

type Words<Texts> = { [Key in keyof Texts]: string };

interface OwnWords {
  invitationLetter: Words<StandardTexts['invitationLetter']>;
  welcomeLetter: Words<StandardTexts['welcomeLetter']>;
}

/** Answers the words that stand in an organisation's letters in place of empty texts; its name may be empty. */
export const wordsFor = (texts: StandardTexts, name: string): OwnWords => {
  const organisation = name.trim() || texts.unnamed;
  const fill = <Texts extends object>(letter: Texts): Words<Texts> =>
    Object.fromEntries(
      Object.entries(letter).map(([key, text]) => [
        key,
        // A function, because a name may hold characters that `replaceAll` treats as a pattern.
        String(text).replaceAll('{organisation}', () => organisation),
      ]),
    ) as Words<Texts>;
  return {
    invitationLetter: fill(texts.invitationLetter),
    welcomeLetter: fill(texts.welcomeLetter),
  };
};

/** Gives the texts that admins wrote for a language. */
export const textsIn = (
  { organisation, invitationLetter, welcomeLetter, translations }: Settings,
  language: Language,
): LetterTexts =>
  language === organisation.language
    ? { invitationLetter, welcomeLetter }
    : (translations[language] ?? noTexts());
