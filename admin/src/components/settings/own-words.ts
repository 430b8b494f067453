import type { Language } from '../../../../shared/contracts/languages';
import { letterDefaults } from '../../../../shared/letter-defaults';

/** Gives the plugin's own words for the texts that an organisation leaves empty; its name may be empty, too. */
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
