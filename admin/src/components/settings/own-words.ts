import type { Language } from '../../../../shared/contracts/languages';
import type { LetterTexts, Settings, StandardTexts } from '../../../../shared/contracts/settings';
import { noTexts } from '../../../../shared/default-settings';

type Words<Texts> = { [Key in keyof Texts]: string };

interface OwnWords {
  invitationLetter: Words<StandardTexts['invitationLetter']>;
  welcomeLetter: Words<StandardTexts['welcomeLetter']>;
}

/** What stands in the letters of an organisation, whose name may be empty, in place of what is left empty. */
export const wordsFor = (texts: StandardTexts, name: string): OwnWords => {
  const organisation = name.trim() || texts.unnamed;
  const fill = <Texts extends object>(letter: Texts): Words<Texts> =>
    Object.fromEntries(
      Object.entries(letter).map(([key, text]) => [
        key,
        // A function, because a name may hold what `replaceAll` takes for a pattern.
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
