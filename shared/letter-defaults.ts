import type { Language } from './contracts/languages';

/**
 * What the invitation and the welcome say where nobody has written anything else: said by the server, and
 * greyed in the fields of the panel. An organisation's name may stand without an article.
 */
export interface LetterDefaults {
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
    heading: (organisation: string) => string;
    text: (organisation: string) => string;
  };
}

const en: LetterDefaults = {
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
    heading: (organisation) => `Welcome to ${organisation}`,
    text: (organisation) => `Good to have you: you are now a member of ${organisation}.`,
  },
};

const fr: LetterDefaults = {
  unnamed: 'notre organisation',
  invitation: {
    subject: (organisation) => `Votre invitation à rejoindre ${organisation}`,
    heading: (organisation) => `Vous êtes invité(e) à rejoindre ${organisation}`,
    text: (organisation) =>
      `Voici votre invitation personnelle à rejoindre ${organisation}. Acceptez-la et vous serez membre.`,
    buttonText: 'Accepter l’invitation',
  },
  welcome: {
    subject: (organisation) => `Bienvenue – ${organisation}`,
    heading: (organisation) => `Bienvenue – ${organisation}`,
    text: (organisation) =>
      `Nous sommes ravis de vous accueillir : ${organisation} vous compte désormais parmi ses membres.`,
  },
};

const de: LetterDefaults = {
  unnamed: 'uns',
  invitation: {
    subject: (organisation) => `Ihre Einladung von ${organisation}`,
    heading: (organisation) => `Sie sind eingeladen, bei ${organisation} dabei zu sein`,
    text: (organisation) =>
      `Dies ist Ihre persönliche Einladung von ${organisation}. Nehmen Sie sie an, und Sie sind Mitglied.`,
    buttonText: 'Einladung annehmen',
  },
  welcome: {
    subject: (organisation) => `Willkommen bei ${organisation}`,
    heading: (organisation) => `Willkommen bei ${organisation}`,
    text: (organisation) => `Schön, dass Sie da sind: Sie sind jetzt Mitglied bei ${organisation}.`,
  },
};

const es: LetterDefaults = {
  unnamed: 'nuestra organización',
  invitation: {
    subject: (organisation) => `Su invitación de ${organisation}`,
    heading: (organisation) => `Le invitamos a unirse a ${organisation}`,
    text: (organisation) =>
      `Esta es su invitación personal de ${organisation}. Acéptela y ya será miembro.`,
    buttonText: 'Aceptar la invitación',
  },
  welcome: {
    subject: (organisation) => `Le damos la bienvenida a ${organisation}`,
    heading: (organisation) => `Le damos la bienvenida a ${organisation}`,
    text: (organisation) => `Nos alegra tenerle aquí: ya es miembro de ${organisation}.`,
  },
};

const nl: LetterDefaults = {
  unnamed: 'ons',
  invitation: {
    subject: (organisation) => `Uw uitnodiging van ${organisation}`,
    heading: (organisation) => `U bent uitgenodigd om lid te worden bij ${organisation}`,
    text: (organisation) =>
      `Dit is uw persoonlijke uitnodiging van ${organisation}. Neem haar aan en u bent lid.`,
    buttonText: 'Uitnodiging aannemen',
  },
  welcome: {
    subject: (organisation) => `Welkom bij ${organisation}`,
    heading: (organisation) => `Welkom bij ${organisation}`,
    text: (organisation) => `Fijn dat u er bent: u bent nu lid bij ${organisation}.`,
  },
};

export const letterDefaults: Record<Language, LetterDefaults> = { en, fr, de, es, nl };
