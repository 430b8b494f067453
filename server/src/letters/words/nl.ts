import { letterDefaults } from '../../../../shared/letter-defaults';
import type { LetterWords } from './letter-words';

const own = letterDefaults.nl;

const addresses = (count: number) => (count === 1 ? '1 adres' : `${count} adressen`);
const undelivered = (count: number) =>
  count === 1 ? '1 brief kon niet worden bezorgd' : `${count} brieven konden niet worden bezorgd`;

const nl: LetterWords = {
  unnamed: own.unnamed,
  hello: (name) => (name === '' ? 'Hallo,' : `Hallo ${name},`),
  kindRegards: 'Met vriendelijke groet',
  askUs: 'Vragen? Schrijf naar',
  privacy: 'Hoe wij met uw gegevens omgaan',
  invitation: {
    subject: ({ organisation, program }) =>
      program === ''
        ? own.invitation.subject(organisation)
        : `Uw uitnodiging van ${organisation}: ${program}`,
    heading: own.invitation.heading,
    text: ({ organisation, inviter }) =>
      inviter === ''
        ? own.invitation.text(organisation)
        : `${inviter} nodigt u uit om lid te worden bij ${organisation}. Neem deze persoonlijke uitnodiging aan en u bent lid.`,
    program: (program) => `Hiermee krijgt u toegang tot: ${program}.`,
    whatToDo:
      'Volg om aan te nemen de link hieronder en kies een wachtwoord. Hebt u al een account, meld u dan aan met het wachtwoord daarvan.',
    noteTitle: (organisation) => `Een bericht van ${organisation}`,
    benefits: 'Als lid kunt u',
    button: own.invitation.buttonText,
    linkHint: 'Uw persoonlijke link, om in uw browser te openen:',
    expires: (date) => `Deze link werkt tot ${date}.`,
    video: 'Bekijk hoe het werkt',
    why: ({ organisation, email }) =>
      `U krijgt deze brief omdat ${email} op de lijst staat van mensen die bekend zijn bij ${organisation}.`,
    notExpected:
      'Verwachtte u deze brief niet? U kunt hem negeren: er gebeurt niets zolang u niet aanneemt.',
    tellUs: 'Of laat ons weten dat u geen lid wilt worden:',
    decline: 'Uitnodiging afslaan',
  },
  reminder: {
    subject: (subject) => `Herinnering: ${subject}`,
    text: ({ organisation, expires }) =>
      `Uw uitnodiging van ${organisation} staat nog open. Ze eindigt op ${expires}.`,
  },
  welcome: {
    subject: own.welcome.subject,
    heading: own.welcome.heading,
    text: own.welcome.text,
    signIn: (email) => `Meld u vanaf nu aan met uw e-mailadres, ${email}, en uw wachtwoord.`,
    button: 'Aanmelden',
    linkHint: 'Hier meldt u zich aan:',
    programs: 'U hebt toegang tot',
    appStore: 'Download de app in de App Store',
    googlePlay: 'Download de app via Google Play',
  },
  receipt: {
    subject: (organisation) => `Er is een wachtwoord ingesteld voor uw account bij ${organisation}`,
    heading: 'Er is een wachtwoord ingesteld voor uw account',
    text: ({ organisation, email, date }) =>
      `Op ${date} is de uitnodiging van ${organisation} aan ${email} aangenomen en is er een wachtwoord ingesteld voor het account.`,
    wasYou: 'Was u dat, dan hoeft u niets te doen.',
    wasNotYou:
      'Was u het niet, dan heeft iemand anders uw brief geopend. Stel meteen een nieuw wachtwoord in, zodat alleen u het account kunt gebruiken, en laat het ons weten.',
    newPassword: 'Nieuw wachtwoord instellen',
  },
  notice: {
    subject: undelivered,
    heading: undelivered,
    text: ({ total, date }) =>
      `Het gaat om de verzending aan ${addresses(total)} van ${date}. Deze mensen hebben hun brief niet ontvangen:`,
    list: 'Adres en reden',
    more: (count) => `… en nog ${count}, in het logboek van de verzending.`,
    advice: {
      no_such_address:
        'Waar de mailserver het adres niet kent: zoek naar een typefout, verbeter die en nodig de persoon opnieuw uit.',
      mailbox_full:
        'Waar de mailbox vol is: wacht een paar dagen en verstuur de uitnodiging opnieuw, of bereik de persoon op een andere manier.',
      refused:
        'Waar de mailserver de brief heeft geweigerd: hij houdt post van uw site voor ongewenst. Vraag wie uw e-mail beheert de instellingen van de afzender na te gaan (SPF, DKIM, DMARC) en verstuur dan opnieuw.',
      other:
        'In alle andere gevallen: verstuur de uitnodiging later opnieuw, of kopieer de link en geef die op een andere manier door.',
    },
    button: 'Openstaande uitnodigingen bekijken',
  },
  renewal: {
    subject: (person) => `${person} vraagt om een nieuwe uitnodiging`,
    heading: 'Iemand vraagt om een nieuwe uitnodiging',
    text: ({ person, program, date }) =>
      `De uitnodiging van ${person}${program === '' ? '' : ` voor ${program}`} is op ${date} verlopen. Sindsdien is de link geopend en is om een nieuwe gevraagd.`,
    whatToDo:
      'Is de persoon nog welkom, nodig die dan opnieuw uit: in het beheerpaneel onder Leden.',
    button: 'Leden bekijken',
  },
};

export default nl;
