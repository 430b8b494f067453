import { spokenLanguage, type Language } from '../../../shared/contracts/languages';

/** A stored language tag; a language that the site does not speak counts as none. */
type Tag = string | null | undefined;

/** Chooses the language of a letter or page: the member's, else the batch's, else the site's. */
export const readersLanguage = (input: {
  member: Tag;
  batch: Tag;
  site: Language;
  languages: readonly Language[];
}): Language =>
  spokenLanguage(input.member, input.languages) ??
  spokenLanguage(input.batch, input.languages) ??
  input.site;

/** Answers the language that the wording of a batch is written in. */
export const wordingLanguage = (input: {
  batch: Tag;
  site: Language;
  languages: readonly Language[];
}): Language => spokenLanguage(input.batch, input.languages) ?? input.site;
