import { letterDefaults } from '../../../../shared/letter-defaults';
import type { LetterWords } from './letter-words';

const own = letterDefaults.de;

const addresses = (count: number) => (count === 1 ? '1 Adresse' : `${count} Adressen`);
const undelivered = (count: number) =>
  count === 1
    ? '1 Brief konnte nicht zugestellt werden'
    : `${count} Briefe konnten nicht zugestellt werden`;

const de: LetterWords = {
  unnamed: own.unnamed,
  hello: (name) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
  kindRegards: 'Mit freundlichen Grüßen',
  askUs: 'Fragen? Schreiben Sie an',
  privacy: 'Wie wir mit Ihren Daten umgehen',
  invitation: {
    subject: ({ organisation, program }) =>
      program === ''
        ? own.invitation.subject(organisation)
        : `Ihre Einladung von ${organisation}: ${program}`,
    heading: own.invitation.heading,
    text: ({ organisation, inviter }) =>
      inviter === ''
        ? own.invitation.text(organisation)
        : `${inviter} lädt Sie ein, bei ${organisation} dabei zu sein. Nehmen Sie diese persönliche Einladung an, und Sie sind Mitglied.`,
    program: (program) => `Damit erhalten Sie Zugang zu: ${program}.`,
    whatToDo:
      'Um anzunehmen, folgen Sie dem Link unten und wählen Sie ein Passwort. Wenn Sie schon ein Konto haben, melden Sie sich mit dessen Passwort an.',
    noteTitle: (organisation) => `Eine Nachricht von ${organisation}`,
    benefits: 'Als Mitglied können Sie',
    button: own.invitation.buttonText,
    linkHint: 'Ihr persönlicher Link, zum Öffnen in Ihrem Browser:',
    expires: (date) => `Dieser Link gilt bis zum ${date}.`,
    video: 'Ansehen, wie es geht',
    why: ({ organisation, email }) =>
      `Sie erhalten diesen Brief, weil ${email} auf der Liste der Menschen steht, die bei ${organisation} bekannt sind.`,
    notExpected:
      'Sie haben das nicht erwartet? Sie können den Brief einfach ignorieren: Es geschieht nichts, solange Sie nicht annehmen.',
    tellUs: 'Oder sagen Sie uns, dass Sie nicht dabei sein möchten:',
    decline: 'Einladung ablehnen',
  },
  reminder: {
    subject: (subject) => `Erinnerung: ${subject}`,
    text: ({ organisation, expires }) =>
      `Ihre Einladung von ${organisation} ist noch offen. Sie endet am ${expires}.`,
  },
  welcome: {
    subject: own.welcome.subject,
    heading: own.welcome.heading,
    text: own.welcome.text,
    signIn: (email) =>
      `Ab jetzt melden Sie sich mit Ihrer E-Mail-Adresse, ${email}, und Ihrem Passwort an.`,
    button: 'Anmelden',
    linkHint: 'Hier melden Sie sich an:',
    programs: 'Sie haben Zugang zu',
    appStore: 'Die App im App Store laden',
    googlePlay: 'Die App bei Google Play laden',
  },
  receipt: {
    subject: (organisation) => `Für Ihr Konto bei ${organisation} wurde ein Passwort gesetzt`,
    heading: 'Für Ihr Konto wurde ein Passwort gesetzt',
    text: ({ organisation, email, date }) =>
      `Am ${date} wurde die Einladung von ${organisation} an ${email} angenommen und für das Konto ein Passwort gesetzt.`,
    wasYou: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    wasNotYou:
      'Wenn Sie es nicht waren, hat jemand anderes Ihren Brief geöffnet. Setzen Sie sofort ein neues Passwort, damit nur Sie das Konto nutzen können, und geben Sie uns Bescheid.',
    newPassword: 'Neues Passwort setzen',
  },
  notice: {
    subject: undelivered,
    heading: undelivered,
    text: ({ total, date }) =>
      `Es geht um die Sendung an ${addresses(total)} vom ${date}. Diese Menschen haben ihren Brief nicht erhalten:`,
    list: 'Adresse und Grund',
    more: (count) => `… und ${count} weitere, im Protokoll der Sendung.`,
    advice: {
      no_such_address:
        'Wo der Mailserver die Adresse nicht kennt: Suchen Sie nach einem Tippfehler, korrigieren Sie ihn und laden Sie die Person erneut ein.',
      mailbox_full:
        'Wo das Postfach voll ist: Warten Sie ein paar Tage und senden Sie die Einladung erneut, oder erreichen Sie die Person auf anderem Weg.',
      refused:
        'Wo der Mailserver den Brief abgelehnt hat: Er hält Post von Ihrer Website für unerwünscht. Bitten Sie die Person, die Ihre E-Mail betreut, die Einrichtung des Absenders zu prüfen (SPF, DKIM, DMARC), und senden Sie dann erneut.',
      other:
        'In allen anderen Fällen: Senden Sie die Einladung später erneut, oder kopieren Sie ihren Link und geben Sie ihn auf anderem Weg weiter.',
    },
    button: 'Offene Einladungen ansehen',
  },
  renewal: {
    subject: (person) => `${person} bittet um eine neue Einladung`,
    heading: 'Jemand bittet um eine neue Einladung',
    text: ({ person, program, date }) =>
      `Die Einladung an ${person}${program === '' ? '' : ` zu ${program}`} ist am ${date} abgelaufen. Seither wurde ihr Link geöffnet und um eine neue gebeten.`,
    whatToDo:
      'Wenn die Person noch willkommen ist, laden Sie sie erneut ein: im Admin-Panel unter Mitglieder.',
    button: 'Mitglieder ansehen',
  },
};

export default de;
