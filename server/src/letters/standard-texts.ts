import type { Language } from '../../../shared/contracts/languages';
import type { StandardTexts } from '../../../shared/contracts/settings';
import type { Book } from '../words/book';

/** Collects the texts that the panel shows in fields which are left empty, in every language of the site. */
export const standardTexts = (book: Book): Record<Language, StandardTexts> =>
  Object.fromEntries(
    book.languages.map((language): [Language, StandardTexts] => {
      const { unnamed, invitation, welcome } = book.wordsIn(language).letters;
      const { subject, heading, text, button } = invitation;
      return [
        language,
        {
          unnamed,
          invitationLetter: { subject, heading, text, buttonText: button },
          welcomeLetter: { subject: welcome.subject, text: welcome.text },
        },
      ];
    }),
  );
