import type { PageWords } from './page-words';
import { replacedWords } from './replaced';

export const nl: PageWords = {
  unnamed: 'de organisatie die u heeft uitgenodigd',
  errorTitle: 'Controleer dit',
  askUs: 'Vragen? Schrijf naar',
  writeTo: (address) => `Schrijf naar ${address}`,
  privacy: 'Hoe wij met uw gegevens omgaan',
  programs: 'U krijgt toegang tot',
  apps: {
    webApp: 'De webapp openen',
    appStore: 'De app downloaden in de App Store',
    googlePlay: 'De app downloaden via Google Play',
  },
  signIn: 'Naar de inlogpagina',
  forgotPassword: 'Ik ben mijn wachtwoord vergeten',
  setPassword: 'Een wachtwoord instellen',
  identity: ({ name, address }) =>
    name === ''
      ? `Deze uitnodiging is voor ${address}.`
      : `Deze uitnodiging is voor ${name}, ${address}.`,
  expires: (date) => `De link werkt tot ${date}.`,
  newPassword: {
    label: 'Nieuw wachtwoord',
    hint: (minLength) =>
      minLength > 1
        ? `Minstens ${minLength} tekens. Liefst een lang wachtwoord dat u nergens anders gebruikt.`
        : 'Liefst een lang wachtwoord dat u nergens anders gebruikt.',
    confirmation: 'Nogmaals hetzelfde wachtwoord',
    submit: 'Nu lid worden',
  },
  accountPassword: { label: 'Wachtwoord van uw account', submit: 'Inloggen en lid worden' },
  showPassword: { show: 'Tonen', hide: 'Verbergen' },
  joinSignedIn: 'Lid worden met dit account',
  chooseOne: 'Maak een keuze',
  yesOrNo: { yes: 'Ja', no: 'Nee' },
  fieldLabels: { firstName: 'Voornaam', lastName: 'Achternaam' },
  decline: {
    summary: 'Nee, bedankt',
    explanation: 'De uitnodiging wordt gesloten en u krijgt er geen herinnering meer aan.',
    forGood: 'Mij nooit meer uitnodigen',
    submit: 'De uitnodiging afslaan',
    back: 'Nee, terug naar de uitnodiging',
  },
  unsubscribe: { submit: 'Stuur mij deze berichten niet meer', back: 'Nee, terug' },
  toInvitation: 'Naar de uitnodiging',
  problems: {
    password_required: () => 'Vul een wachtwoord in.',
    password_too_many_bytes: () =>
      'Dit wachtwoord is te lang (meer dan 72 bytes). Kies een korter wachtwoord.',
    password_with_nul: () => 'Dit wachtwoord bevat een teken dat niet gebruikt kan worden.',
    password_too_short: ({ min }) => `Dit wachtwoord is te kort. Vul minstens ${min} tekens in.`,
    password_too_long: ({ max }) => `Dit wachtwoord is te lang. Vul hoogstens ${max} tekens in.`,
    password_not_accepted: () => 'Dit wachtwoord kan niet gebruikt worden. Kies een ander.',
    passwords_differ: () => 'De twee wachtwoorden zijn niet gelijk. Vul ze allebei opnieuw in.',
    password_wrong: () => 'Dit is niet het wachtwoord van uw account. Probeer het opnieuw.',
    address_in_use: () =>
      'Een ander account gebruikt dit adres als gebruikersnaam. Neem contact met ons op; uw uitnodiging is niet veranderd.',
    role_missing: () =>
      'U kunt op dit moment geen lid worden: er moet aan onze kant iets worden rechtgezet. Neem contact met ons op; uw uitnodiging is niet veranderd.',
  },
  faults: {
    required: () => 'Vul dit veld in.',
    not_a_text: () => 'Vul een tekst in.',
    control_characters: () => 'Gebruik geen stuurtekens.',
    too_long: ({ max }) => `Vul hoogstens ${max} tekens in.`,
    too_short: ({ min }) => `Vul minstens ${min} tekens in.`,
    wrong_form: () => 'Controleer de schrijfwijze.',
    not_an_address: () => 'Vul een e-mailadres in.',
    not_a_number: () => 'Vul een getal in.',
    not_a_whole_number: () => 'Vul een geheel getal in.',
    number_too_small: ({ min }) => `Vul minstens ${min} in.`,
    number_too_large: ({ max }) => `Vul hoogstens ${max} in.`,
    number_not_kept: () => 'Dit getal is te groot.',
    not_yes_or_no: () => 'Kies ja of nee.',
    not_a_date: () => 'Vul een datum in zoals 1984-02-29.',
    not_a_choice: () => 'Kies iets uit de lijst.',
  },
  pages: {
    password: (organisation) => ({
      heading: `Welkom bij ${organisation}`,
      paragraphs: ['Kies een wachtwoord en u bent lid. Voortaan logt u daarmee in.'],
    }),
    sign_in: (organisation) => ({
      heading: `Welkom bij ${organisation}`,
      paragraphs: [
        'U heeft al een account met dit e-mailadres. Vul het wachtwoord daarvan in om er lid mee te worden; verder verandert er niets aan het account.',
      ],
    }),
    signed_in: (organisation) => ({
      heading: `Welkom bij ${organisation}`,
      paragraphs: [
        'U bent al ingelogd op uw account. Word er lid mee: verder verandert er niets aan het account.',
      ],
    }),
    done: (organisation) => ({
      heading: 'U bent lid',
      paragraphs: [
        `Fijn dat u er bent: u bent nu lid bij ${organisation}.`,
        'Log voortaan in met uw e-mailadres en uw wachtwoord.',
      ],
    }),
    accepted: (organisation) => ({
      heading: 'U bent al lid geworden',
      paragraphs: [
        'Deze uitnodiging is aangenomen; de link heeft zijn werk gedaan.',
        'Log in met uw e-mailadres en het wachtwoord van uw account.',
        `Lukt dat niet, neem dan contact op met ${organisation}.`,
      ],
    }),
    decline: (organisation) => ({
      heading: 'Wilt u de uitnodiging afslaan?',
      paragraphs: [`U staat op het punt de uitnodiging van ${organisation} af te slaan.`],
    }),
    decline_closed: (organisation) => ({
      heading: 'Wilt u geen uitnodigingen meer?',
      paragraphs: [
        `Deze uitnodiging van ${organisation} is niet meer open; er valt dus niets meer af te slaan. U kunt nog wel aangeven dat u niet opnieuw uitgenodigd wilt worden.`,
      ],
    }),
    unsubscribe: (organisation) => ({
      heading: 'Wilt u geen berichten van deze soort meer?',
      paragraphs: [
        `U krijgt dan van ${organisation} geen herinneringen en geen nieuwe uitnodigingen meer. Deze uitnodiging blijft zoals ze is.`,
      ],
    }),
    expired: (organisation) => ({
      heading: 'Deze uitnodiging is verlopen',
      paragraphs: [
        'De link werkte maar een beperkte tijd, en die is voorbij.',
        `Wilt u lid worden, neem dan contact op met ${organisation} en vraag om een nieuwe uitnodiging.`,
      ],
    }),
    cancelled: (organisation) => ({
      heading: 'Deze uitnodiging is ingetrokken',
      paragraphs: [
        `Ze is ingetrokken door ${organisation}; de link werkt niet meer.`,
        'Denkt u dat dit een vergissing is, neem dan contact op en vraag om een nieuwe.',
      ],
    }),
    declined: (organisation) => ({
      heading: 'Deze uitnodiging is afgeslagen',
      paragraphs: [
        'Iemand met deze link, waarschijnlijk uzelf, zei “Nee, bedankt”, en de uitnodiging is gesloten.',
        `Bent u van gedachten veranderd, neem dan contact op met ${organisation} en vraag om een nieuwe.`,
      ],
    }),
    unknown: (organisation) => ({
      heading: 'Wij kennen deze link niet',
      paragraphs: [
        'Misschien is de link onderweg afgebroken of veranderd. Open de link rechtstreeks vanuit het bericht, of kopieer hem helemaal.',
        `Helpt dat niet, neem dan contact op met ${organisation} en vraag om een nieuwe uitnodiging.`,
      ],
    }),
    account_blocked: (organisation) => ({
      heading: 'Dit account is geblokkeerd',
      paragraphs: [
        'Er is een account met uw e-mailadres, maar het is geblokkeerd. Daarom kunt u er geen lid mee worden.',
        `Neem contact op met ${organisation} om het te laten vrijgeven. Uw uitnodiging is niet veranderd.`,
      ],
    }),
    bad_form: (organisation) => ({
      heading: 'Dit formulier kon niet worden gelezen',
      paragraphs: [
        'Er is niets mee gedaan. Open de link opnieuw vanuit het bericht en vul het formulier nog eens in.',
        `Helpt dat niet, neem dan contact op met ${organisation}.`,
      ],
    }),
    trouble: () => ({
      heading: 'Er ging aan onze kant iets mis',
      paragraphs: [
        'Het ligt niet aan u. Open de link over een paar minuten opnieuw: dan ziet u hoe het ervoor staat.',
      ],
    }),
    sample: () => ({
      heading: 'Hier komen uw leden binnen',
      paragraphs: [
        'U heeft de link van een voorbeeld of een testbericht geopend. In echte berichten is de link persoonlijk, en voor elk lid een andere.',
        'Er is niets gebeurd, en u hoeft niets te doen.',
      ],
    }),
  },
  replaced: replacedWords.nl,
  signInElsewhere: ({ organisation, canSignIn, canSetPassword }) => ({
    heading: `Welkom bij ${organisation}`,
    paragraphs: [
      'U heeft al een account met dit e-mailadres, gemaakt door via een andere dienst in te loggen. Het heeft geen wachtwoord waar hier om gevraagd kan worden.',
      ...(canSignIn
        ? ['Log zoals gewoonlijk in op de site en open de link in het bericht daarna opnieuw.']
        : []),
      ...(canSetPassword
        ? [
            canSignIn
              ? 'U kunt ook een wachtwoord voor uw account instellen: open de link in het bericht daarna opnieuw en vul het in.'
              : 'Stel eerst een wachtwoord voor uw account in, open de link in het bericht daarna opnieuw en vul het in.',
          ]
        : []),
      canSignIn || canSetPassword
        ? `Komt deze pagina terug, neem dan contact op met ${organisation}.`
        : `Wilt u er lid mee worden, neem dan contact op met ${organisation}.`,
    ],
  }),
  wrongAccount: ({ organisation, address }) => ({
    heading: 'U bent met een ander account ingelogd',
    paragraphs: [
      `Deze uitnodiging is voor ${address}, en u bent met een ander adres ingelogd.`,
      'Log uit en open de link in het bericht daarna opnieuw. Uw uitnodiging is niet veranderd.',
      `Wilt u liever met uw andere adres lid worden, neem dan contact op met ${organisation}.`,
    ],
  }),
  declineDone: ({ organisation, forGood, isClosed }) => ({
    heading: 'U heeft de uitnodiging afgeslagen',
    paragraphs: [
      isClosed
        ? `Bedankt voor uw bericht. De uitnodiging van ${organisation} is gesloten.`
        : 'Bedankt voor uw bericht.',
      ...(forGood ? ['U wordt niet meer uitgenodigd.'] : []),
      `U hoeft verder niets te doen. Verandert u van gedachten, neem dan contact op met ${organisation}.`,
    ],
  }),
  unsubscribed: ({ organisation, isOpen }) => ({
    heading: 'U krijgt geen berichten van deze soort meer',
    paragraphs: [
      `Voortaan krijgt u van ${organisation} geen herinneringen en geen nieuwe uitnodigingen meer.`,
      ...(isOpen ? ['Uw uitnodiging blijft open. U kunt haar nog steeds aannemen.'] : []),
      `Wilt u weer berichten ontvangen, neem dan contact op met ${organisation}.`,
    ],
  }),
  renew: {
    send: {
      offer: () => 'U kunt een nieuwe laten sturen naar het uitgenodigde e-mailadres.',
      submit: 'Stuur mij een nieuwe link',
      done: (organisation) => ({
        heading: 'Kijk in uw mailbox',
        paragraphs: [
          'Als de uitnodiging opnieuw verstuurd kan worden, is er een nieuw bericht onderweg naar het uitgenodigde e-mailadres.',
          `Dat kan een paar minuten duren; kijk ook bij de ongewenste e-mail. Komt er niets, neem dan contact op met ${organisation}.`,
        ],
      }),
    },
    notify: {
      offer: (organisation) =>
        `Wilt u nog steeds lid worden, dan kunt u ${organisation} om een nieuwe vragen.`,
      submit: 'Vraag een nieuwe link aan',
      done: (organisation) => ({
        heading: 'Bedankt voor uw aanvraag',
        paragraphs: [
          `Wij hebben ${organisation} laten weten dat u een nieuwe link wilt.`,
          'Wordt u opnieuw uitgenodigd, dan komt er een nieuw bericht op hetzelfde e-mailadres.',
        ],
      }),
    },
  },
  tooMany: (minutes) => ({
    heading: 'Wacht een ogenblik',
    paragraphs: [
      'Er waren te veel pogingen vanaf uw verbinding.',
      `Open de link over ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} opnieuw. Uw uitnodiging is niet veranderd.`,
    ],
  }),
};
