import type { PageWords } from './page-words';
import { replacedWords } from './replaced';

/** The name stands where it needs no article, and `unnamed` is the same in the dative and accusative. */
export const de: PageWords = {
  unnamed: 'uns',
  errorTitle: 'Bitte prüfen',
  askUs: 'Fragen? Schreiben Sie an',
  writeTo: (address) => `An ${address} schreiben`,
  privacy: 'Wie wir mit Ihren Daten umgehen',
  programs: 'Sie erhalten Zugang zu',
  apps: {
    webApp: 'Zur Web-App',
    appStore: 'App im App Store laden',
    googlePlay: 'App bei Google Play laden',
  },
  signIn: 'Zur Anmeldung',
  forgotPassword: 'Ich habe mein Passwort vergessen',
  setPassword: 'Passwort festlegen',
  identity: ({ name, address }) =>
    name === ''
      ? `Diese Einladung ist für ${address}.`
      : `Diese Einladung ist für ${name}, ${address}.`,
  expires: (date) => `Der Link ist gültig bis ${date}.`,
  newPassword: {
    label: 'Neues Passwort',
    hint: (minLength) =>
      minLength > 1
        ? `Mindestens ${minLength} Zeichen. Am besten ein langes, das Sie sonst nirgends verwenden.`
        : 'Am besten ein langes, das Sie sonst nirgends verwenden.',
    confirmation: 'Dasselbe Passwort noch einmal',
    submit: 'Jetzt beitreten',
  },
  accountPassword: { label: 'Passwort Ihres Kontos', submit: 'Anmelden und beitreten' },
  showPassword: { show: 'Anzeigen', hide: 'Verbergen' },
  joinSignedIn: 'Mit diesem Konto beitreten',
  chooseOne: 'Bitte wählen',
  yesOrNo: { yes: 'Ja', no: 'Nein' },
  fieldLabels: { firstName: 'Vorname', lastName: 'Nachname' },
  decline: {
    summary: 'Nein, danke',
    explanation: 'Die Einladung wird geschlossen, und Sie werden nicht mehr daran erinnert.',
    forGood: 'Mich nie wieder einladen',
    submit: 'Einladung ablehnen',
    back: 'Nein, zurück zur Einladung',
  },
  unsubscribe: { submit: 'Keine Nachrichten dieser Art mehr senden', back: 'Nein, zurück' },
  toInvitation: 'Zur Einladung',
  problems: {
    password_required: () => 'Bitte geben Sie ein Passwort ein.',
    password_too_many_bytes: () =>
      'Dieses Passwort ist zu lang (mehr als 72 Bytes). Bitte wählen Sie ein kürzeres.',
    password_with_nul: () =>
      'Dieses Passwort enthält ein Zeichen, das nicht verwendet werden kann.',
    password_too_short: ({ min }) =>
      `Dieses Passwort ist zu kurz. Bitte geben Sie mindestens ${min} Zeichen ein.`,
    password_too_long: ({ max }) =>
      `Dieses Passwort ist zu lang. Bitte geben Sie höchstens ${max} Zeichen ein.`,
    password_not_accepted: () =>
      'Dieses Passwort kann nicht verwendet werden. Bitte wählen Sie ein anderes.',
    passwords_differ: () =>
      'Die beiden Passwörter stimmen nicht überein. Bitte geben Sie beide noch einmal ein.',
    password_wrong: () =>
      'Das ist nicht das Passwort Ihres Kontos. Bitte versuchen Sie es noch einmal.',
    address_in_use: () =>
      'Ein anderes Konto verwendet diese Adresse als Benutzernamen. Bitte wenden Sie sich an uns; Ihre Einladung bleibt unverändert.',
    role_missing: () =>
      'Sie können im Moment nicht beitreten: Auf unserer Seite muss etwas berichtigt werden. Bitte wenden Sie sich an uns; Ihre Einladung bleibt unverändert.',
  },
  faults: {
    required: () => 'Bitte füllen Sie dieses Feld aus.',
    not_a_text: () => 'Bitte geben Sie einen Text ein.',
    control_characters: () => 'Bitte verwenden Sie keine Steuerzeichen.',
    too_long: ({ max }) => `Bitte geben Sie höchstens ${max} Zeichen ein.`,
    too_short: ({ min }) => `Bitte geben Sie mindestens ${min} Zeichen ein.`,
    wrong_form: () => 'Bitte prüfen Sie die Schreibweise.',
    not_an_address: () => 'Bitte geben Sie eine E-Mail-Adresse ein.',
    not_a_number: () => 'Bitte geben Sie eine Zahl ein.',
    not_a_whole_number: () => 'Bitte geben Sie eine ganze Zahl ein.',
    number_too_small: ({ min }) => `Bitte geben Sie mindestens ${min} ein.`,
    number_too_large: ({ max }) => `Bitte geben Sie höchstens ${max} ein.`,
    number_not_kept: () => 'Diese Zahl ist zu groß.',
    not_yes_or_no: () => 'Bitte wählen Sie ja oder nein.',
    not_a_date: () => 'Bitte geben Sie ein Datum in der Form 1984-02-29 ein.',
    not_a_choice: () => 'Bitte wählen Sie einen Eintrag der Liste.',
  },
  pages: {
    password: (organisation) => ({
      heading: `Willkommen bei ${organisation}`,
      paragraphs: [
        'Wählen Sie ein Passwort, und schon sind Sie dabei. Sie melden sich künftig damit an.',
      ],
    }),
    sign_in: (organisation) => ({
      heading: `Willkommen bei ${organisation}`,
      paragraphs: [
        'Sie haben bereits ein Konto mit dieser E-Mail-Adresse. Geben Sie dessen Passwort ein, um damit beizutreten; sonst ändert sich an dem Konto nichts.',
      ],
    }),
    signed_in: (organisation) => ({
      heading: `Willkommen bei ${organisation}`,
      paragraphs: [
        'Sie sind bereits bei Ihrem Konto angemeldet. Treten Sie damit bei: Sonst ändert sich an dem Konto nichts.',
      ],
    }),
    done: (organisation) => ({
      heading: 'Sie sind dabei',
      paragraphs: [
        `Schön, dass Sie da sind: Sie sind jetzt Mitglied bei ${organisation}.`,
        'Melden Sie sich von nun an mit Ihrer E-Mail-Adresse und Ihrem Passwort an.',
      ],
    }),
    accepted: (organisation) => ({
      heading: 'Sie sind bereits beigetreten',
      paragraphs: [
        'Diese Einladung wurde angenommen; ihr Link hat seinen Zweck erfüllt.',
        'Melden Sie sich mit Ihrer E-Mail-Adresse und dem Passwort Ihres Kontos an.',
        `Wenn das nicht gelingt, wenden Sie sich bitte an ${organisation}.`,
      ],
    }),
    decline: (organisation) => ({
      heading: 'Möchten Sie ablehnen?',
      paragraphs: [`Sie sind dabei, die Einladung von ${organisation} abzulehnen.`],
    }),
    decline_closed: (organisation) => ({
      heading: 'Möchten Sie keine Einladungen mehr?',
      paragraphs: [
        `Diese Einladung von ${organisation} ist nicht mehr offen, es gibt also nichts mehr abzulehnen. Sie können aber noch sagen, dass Sie nicht wieder eingeladen werden möchten.`,
      ],
    }),
    unsubscribe: (organisation) => ({
      heading: 'Möchten Sie keine Nachrichten dieser Art mehr?',
      paragraphs: [
        `Sie erhalten dann von ${organisation} weder Erinnerungen noch neue Einladungen. Diese Einladung bleibt, wie sie ist.`,
      ],
    }),
    expired: (organisation) => ({
      heading: 'Diese Einladung ist abgelaufen',
      paragraphs: [
        'Ihr Link galt nur für eine begrenzte Zeit, und diese ist vorbei.',
        `Um beizutreten, wenden Sie sich bitte an ${organisation} und bitten Sie um eine neue Einladung.`,
      ],
    }),
    cancelled: (organisation) => ({
      heading: 'Diese Einladung wurde zurückgezogen',
      paragraphs: [
        `Sie wurde von ${organisation} zurückgezogen; ihr Link ist nicht mehr gültig.`,
        'Wenn Sie das für ein Versehen halten, melden Sie sich bitte und bitten Sie um eine neue.',
      ],
    }),
    declined: (organisation) => ({
      heading: 'Diese Einladung wurde abgelehnt',
      paragraphs: [
        'Jemand mit diesem Link, vermutlich Sie selbst, hat „Nein, danke“ gesagt, und die Einladung wurde geschlossen.',
        `Wenn Sie es sich anders überlegt haben, wenden Sie sich bitte an ${organisation} und bitten Sie um eine neue.`,
      ],
    }),
    unknown: (organisation) => ({
      heading: 'Wir kennen diesen Link nicht',
      paragraphs: [
        'Vielleicht wurde er unterwegs abgeschnitten oder verändert. Bitte öffnen Sie ihn direkt aus der Nachricht, oder kopieren Sie ihn vollständig.',
        `Wenn das nicht hilft, wenden Sie sich bitte an ${organisation} und bitten Sie um eine neue Einladung.`,
      ],
    }),
    account_blocked: (organisation) => ({
      heading: 'Dieses Konto ist gesperrt',
      paragraphs: [
        'Es gibt ein Konto mit Ihrer E-Mail-Adresse, doch es wurde gesperrt. Daher können Sie damit nicht beitreten.',
        `Bitte wenden Sie sich an ${organisation}, um es freigeben zu lassen. Ihre Einladung bleibt unverändert.`,
      ],
    }),
    bad_form: (organisation) => ({
      heading: 'Dieses Formular konnte nicht gelesen werden',
      paragraphs: [
        'Es wurde nichts damit getan. Bitte öffnen Sie den Link noch einmal aus der Nachricht und füllen Sie das Formular erneut aus.',
        `Wenn das nicht hilft, wenden Sie sich bitte an ${organisation}.`,
      ],
    }),
    trouble: () => ({
      heading: 'Bei uns ist etwas schiefgegangen',
      paragraphs: [
        'Es liegt nicht an Ihnen. Bitte öffnen Sie den Link in einigen Minuten noch einmal: Dann sehen Sie, wie es steht.',
      ],
    }),
    sample: () => ({
      heading: 'Hier kommen Ihre Mitglieder an',
      paragraphs: [
        'Sie haben den Link einer Vorschau oder einer Testnachricht geöffnet. In echten Nachrichten ist er persönlich und für jedes Mitglied ein anderer.',
        'Es ist nichts geschehen, und Sie brauchen nichts zu tun.',
      ],
    }),
  },
  replaced: replacedWords.de,
  signInElsewhere: ({ organisation, canSignIn, canSetPassword }) => ({
    heading: `Willkommen bei ${organisation}`,
    paragraphs: [
      'Sie haben bereits ein Konto mit dieser E-Mail-Adresse. Es entstand bei der Anmeldung über einen anderen Dienst und hat kein Passwort, nach dem hier gefragt werden könnte.',
      ...(canSignIn
        ? [
            'Bitte melden Sie sich wie gewohnt auf der Website an und öffnen Sie den Link in der Nachricht dann noch einmal.',
          ]
        : []),
      ...(canSetPassword
        ? [
            canSignIn
              ? 'Sie können auch ein Passwort für Ihr Konto festlegen: Öffnen Sie den Link in der Nachricht dann noch einmal und geben Sie es ein.'
              : 'Bitte legen Sie zuerst ein Passwort für Ihr Konto fest, öffnen Sie den Link in der Nachricht dann noch einmal und geben Sie es ein.',
          ]
        : []),
      canSignIn || canSetPassword
        ? `Wenn Sie dann wieder auf dieser Seite sind, wenden Sie sich bitte an ${organisation}.`
        : `Um damit beizutreten, wenden Sie sich bitte an ${organisation}.`,
    ],
  }),
  wrongAccount: ({ organisation, address }) => ({
    heading: 'Sie sind mit einem anderen Konto angemeldet',
    paragraphs: [
      `Diese Einladung ist für ${address}, und Sie sind mit einer anderen Adresse angemeldet.`,
      'Bitte melden Sie sich ab und öffnen Sie den Link in der Nachricht dann noch einmal. Ihre Einladung bleibt unverändert.',
      `Wenn Sie lieber mit Ihrer anderen Adresse beitreten möchten, wenden Sie sich bitte an ${organisation}.`,
    ],
  }),
  declineDone: ({ organisation, forGood, isClosed }) => ({
    heading: 'Sie haben abgelehnt',
    paragraphs: [
      isClosed
        ? `Danke für Ihre Rückmeldung. Die Einladung von ${organisation} ist geschlossen.`
        : 'Danke für Ihre Rückmeldung.',
      ...(forGood ? ['Sie werden nicht wieder eingeladen.'] : []),
      `Sie brauchen nichts weiter zu tun. Wenn Sie es sich anders überlegen, wenden Sie sich bitte an ${organisation}.`,
    ],
  }),
  unsubscribed: ({ organisation, isOpen }) => ({
    heading: 'Sie erhalten keine Nachrichten dieser Art mehr',
    paragraphs: [
      `Von nun an erhalten Sie von ${organisation} weder Erinnerungen noch neue Einladungen.`,
      ...(isOpen ? ['Ihre Einladung bleibt offen. Sie können sie weiterhin annehmen.'] : []),
      `Wenn Sie wieder Nachrichten erhalten möchten, wenden Sie sich bitte an ${organisation}.`,
    ],
  }),
  renew: {
    send: {
      offer: () => 'Sie können sich eine neue an die eingeladene E-Mail-Adresse senden lassen.',
      submit: 'Neuen Link senden',
      done: (organisation) => ({
        heading: 'Bitte sehen Sie in Ihr Postfach',
        paragraphs: [
          'Falls die Einladung noch einmal gesendet werden kann, ist eine neue Nachricht an die eingeladene E-Mail-Adresse unterwegs.',
          `Das kann einige Minuten dauern; bitte sehen Sie auch im Spam-Ordner nach. Wenn nichts ankommt, wenden Sie sich bitte an ${organisation}.`,
        ],
      }),
    },
    notify: {
      offer: (organisation) =>
        `Wenn Sie weiterhin beitreten möchten, können Sie von ${organisation} eine neue erbitten.`,
      submit: 'Um einen neuen Link bitten',
      done: (organisation) => ({
        heading: 'Danke für Ihre Anfrage',
        paragraphs: [
          `Ihr Wunsch nach einem neuen Link ist bei ${organisation} angekommen.`,
          'Wenn Sie erneut eingeladen werden, kommt eine neue Nachricht an dieselbe E-Mail-Adresse.',
        ],
      }),
    },
  },
  tooMany: (minutes) => ({
    heading: 'Bitte warten Sie ein wenig',
    paragraphs: [
      'Von Ihrem Anschluss kamen zu viele Versuche.',
      `Bitte öffnen Sie den Link in ${minutes === 1 ? 'einer Minute' : `${minutes} Minuten`} noch einmal. Ihre Einladung bleibt unverändert.`,
    ],
  }),
};
