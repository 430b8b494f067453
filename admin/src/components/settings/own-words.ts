import type { Language } from '../../../../shared/contracts/languages';
import { letterDefaults } from '../../../../shared/letter-defaults';

/** What stands in the letters of an organisation, whose name may be empty, in place of what is left empty. */
export const wordsFor = (language: Language, name: string) => {
  const { unnamed, invitation, welcome } = letterDefaults[language];
  const organisation = name.trim() || unnamed;
  return {
    invitationLetter: {
      subject: invitation.subject(organisation),
      heading: invitation.heading(organisation),
      text: invitation.text(organisation),
      buttonText: invitation.buttonText,
    },
    welcomeLetter: {
      subject: welcome.subject(organisation),
      text: welcome.text(organisation),
    },
  };
};
