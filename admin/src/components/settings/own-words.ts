import type { Language } from '../../../../shared/contracts/languages';

/** What the plugin itself says in a letter where nothing else was written. */
export interface OwnWords {
  /** Stands for the organisation's name where none is set: always an object of the sentence. */
  unnamed: string;
  invitation: {
    subject: (organisation: string) => string;
    heading: (organisation: string) => string;
    text: (organisation: string) => string;
    buttonText: string;
  };
  welcome: {
    subject: (organisation: string) => string;
    text: (organisation: string) => string;
  };
}

const en: OwnWords = {
  unnamed: 'us',
  invitation: {
    subject: (organisation) => `Your invitation to join ${organisation}`,
    heading: (organisation) => `You are invited to join ${organisation}`,
    text: (organisation) =>
      `This is your personal invitation from ${organisation}. Accept it and you are a member.`,
    buttonText: 'Accept the invitation',
  },
  welcome: {
    subject: (organisation) => `Welcome to ${organisation}`,
    text: (organisation) => `Good to have you: you are now a member of ${organisation}.`,
  },
};

const fr: OwnWords = {
  unnamed: 'notre organisation',
  invitation: {
    subject: (organisation) => `Votre invitation à rejoindre ${organisation}`,
    heading: (organisation) => `Vous êtes invité(e) à rejoindre ${organisation}`,
    text: (organisation) =>
      `Voici votre invitation personnelle à rejoindre ${organisation}. Acceptez-la et vous serez membre.`,
    buttonText: 'Accepter l’invitation',
  },
  welcome: {
    subject: (organisation) => `Bienvenue chez ${organisation}`,
    text: (organisation) =>
      `Nous sommes ravis de vous accueillir : vous êtes désormais membre de ${organisation}.`,
  },
};

const de: OwnWords = {
  unnamed: 'unserer Organisation',
  invitation: {
    subject: (organisation) => `Ihre Einladung zu ${organisation}`,
    heading: (organisation) => `Sie sind zu ${organisation} eingeladen`,
    text: (organisation) =>
      `Dies ist Ihre persönliche Einladung von ${organisation}. Nehmen Sie sie an, und Sie sind Mitglied.`,
    buttonText: 'Einladung annehmen',
  },
  welcome: {
    subject: (organisation) => `Willkommen bei ${organisation}`,
    text: (organisation) => `Schön, dass Sie da sind: Sie sind jetzt Mitglied bei ${organisation}.`,
  },
};

const es: OwnWords = {
  unnamed: 'nuestra organización',
  invitation: {
    subject: (organisation) => `Su invitación para unirse a ${organisation}`,
    heading: (organisation) => `Le invitamos a unirse a ${organisation}`,
    text: (organisation) =>
      `Esta es su invitación personal de ${organisation}. Acéptela y será miembro.`,
    buttonText: 'Aceptar la invitación',
  },
  welcome: {
    subject: (organisation) => `Le damos la bienvenida a ${organisation}`,
    text: (organisation) => `Nos alegra contar con usted: ya es miembro de ${organisation}.`,
  },
};

const nl: OwnWords = {
  unnamed: 'onze organisatie',
  invitation: {
    subject: (organisation) => `Uw uitnodiging voor ${organisation}`,
    heading: (organisation) => `U bent uitgenodigd voor ${organisation}`,
    text: (organisation) =>
      `Dit is uw persoonlijke uitnodiging van ${organisation}. Neem haar aan en u bent lid.`,
    buttonText: 'Uitnodiging aannemen',
  },
  welcome: {
    subject: (organisation) => `Welkom bij ${organisation}`,
    text: (organisation) => `Fijn dat u er bent: u bent nu lid van ${organisation}.`,
  },
};

const ownWords: Record<Language, OwnWords> = { en, fr, de, es, nl };

/** What stands in the letters of an organisation, whose name may be empty, in place of what is left empty. */
export const wordsFor = (language: Language, name: string) => {
  const { unnamed, invitation, welcome } = ownWords[language];
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
