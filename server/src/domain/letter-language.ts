import { spokenLanguage, type Language } from '../../../shared/contracts/languages';

/** A language tag, as it is stored; those we do not speak count as none. */
type Tag = string | null | undefined;

/** What a letter or a page to this reader speaks: the member's language, else the batch's, else the site's. */
export const readersLanguage = (input: {
  member: Tag;
  batch: Tag;
  site: Language;
  languages: readonly Language[];
}): Language =>
  spokenLanguage(input.member, input.languages) ??
  spokenLanguage(input.batch, input.languages) ??
  input.site;

/** The language that the wording of a batch is written in. */
export const wordingLanguage = (input: {
  batch: Tag;
  site: Language;
  languages: readonly Language[];
}): Language => spokenLanguage(input.batch, input.languages) ?? input.site;
