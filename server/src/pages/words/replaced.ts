import type { NewerState } from '../../../../shared/contracts/join';
import type { Language } from '../../../../shared/contracts/languages';
import type { Said } from './page-words';

/** Of a replaced invitation: how the newer one fares. `date` is null where it is not known. */
export type ReplacedWords = Record<
  NewerState,
  (p: { organisation: string; date: string | null }) => Said
>;

const en: ReplacedWords = {
  sent: ({ organisation, date }) => ({
    heading: 'There is a newer letter',
    paragraphs: [
      date === null
        ? 'You have been invited again since. A newer letter was sent to you, and only the link in that one works.'
        : `You have been invited again since. A newer letter was sent to you on ${date}, and only the link in that one works.`,
      'Please look for that letter in your mailbox, also among junk mail, and open the link in it.',
      `If you cannot find it, please get in touch with ${organisation} to have it sent again.`,
    ],
  }),
  sending: ({ organisation }) => ({
    heading: 'There is a newer letter',
    paragraphs: [
      'You have been invited again since. A newer letter is on its way to you, and only the link in that one works.',
      'Please look for that letter in your mailbox, also among junk mail, and open the link in it.',
      `If it does not come, please get in touch with ${organisation}.`,
    ],
  }),
  undelivered: ({ organisation }) => ({
    heading: 'A newer letter could not be delivered',
    paragraphs: [
      'You have been invited again since, and only the link of that newer invitation works. The letter with it could not be delivered to you.',
      `Please get in touch with ${organisation} to get your link.`,
    ],
  }),
  accepted: ({ organisation }) => ({
    heading: 'You have joined already',
    paragraphs: [
      'You have been invited again since, and the newer invitation has been accepted.',
      'Sign in with your email address and the password of your account.',
      `If you cannot get in, please get in touch with ${organisation}.`,
    ],
  }),
  closed: ({ organisation }) => ({
    heading: 'This invitation is not open any more',
    paragraphs: [
      'It was replaced by a newer one, and that one is not open any more either.',
      `To join, please ask ${organisation} for a new invitation.`,
    ],
  }),
};

const fr: ReplacedWords = {
  sent: ({ organisation, date }) => ({
    heading: 'Il existe un message plus récent',
    paragraphs: [
      date === null
        ? 'Vous avez reçu depuis une nouvelle invitation. Un message plus récent vous a été envoyé, et seul le lien qu’il contient fonctionne.'
        : `Vous avez reçu depuis une nouvelle invitation. Un message plus récent vous a été envoyé le ${date}, et seul le lien qu’il contient fonctionne.`,
      'Veuillez chercher ce message dans votre boîte de réception, y compris parmi les indésirables, et ouvrir le lien qu’il contient.',
      `Si vous ne le trouvez pas, veuillez contacter ${organisation} pour le recevoir à nouveau.`,
    ],
  }),
  sending: ({ organisation }) => ({
    heading: 'Il existe un message plus récent',
    paragraphs: [
      'Une nouvelle invitation vous est adressée depuis. Un message plus récent est en route, et seul le lien qu’il contient fonctionnera.',
      'Veuillez chercher ce message dans votre boîte de réception, y compris parmi les indésirables, et ouvrir le lien qu’il contient.',
      `S’il n’arrive pas, veuillez contacter ${organisation}.`,
    ],
  }),
  undelivered: ({ organisation }) => ({
    heading: 'Un message plus récent n’a pas pu vous être remis',
    paragraphs: [
      'Une nouvelle invitation vous a été adressée depuis, et seul le lien de celle-ci fonctionne. Le message qui le contient n’a pas pu vous être remis.',
      `Veuillez contacter ${organisation} pour obtenir votre lien.`,
    ],
  }),
  accepted: ({ organisation }) => ({
    heading: 'Vous êtes déjà membre',
    paragraphs: [
      'Une nouvelle invitation vous a été adressée depuis, et celle-ci a été acceptée.',
      'Connectez-vous avec votre adresse e-mail et le mot de passe de votre compte.',
      `Si vous n’y parvenez pas, veuillez contacter ${organisation}.`,
    ],
  }),
  closed: ({ organisation }) => ({
    heading: 'Cette invitation n’est plus ouverte',
    paragraphs: [
      'Une invitation plus récente l’a remplacée, et celle-ci n’est plus ouverte non plus.',
      `Pour devenir membre, veuillez contacter ${organisation} et demander une nouvelle invitation.`,
    ],
  }),
};

const de: ReplacedWords = {
  sent: ({ organisation, date }) => ({
    heading: 'Es gibt eine neuere Nachricht',
    paragraphs: [
      date === null
        ? 'Sie wurden inzwischen erneut eingeladen. Eine neuere Nachricht wurde Ihnen gesendet, und nur deren Link ist gültig.'
        : `Sie wurden inzwischen erneut eingeladen. Eine neuere Nachricht wurde Ihnen am ${date} gesendet, und nur deren Link ist gültig.`,
      'Bitte suchen Sie diese Nachricht in Ihrem Postfach, auch im Spam-Ordner, und öffnen Sie den Link darin.',
      `Wenn Sie sie nicht finden, wenden Sie sich bitte an ${organisation}, um sie noch einmal zu erhalten.`,
    ],
  }),
  sending: ({ organisation }) => ({
    heading: 'Es gibt eine neuere Nachricht',
    paragraphs: [
      'Sie wurden inzwischen erneut eingeladen. Eine neuere Nachricht ist auf dem Weg zu Ihnen, und nur deren Link ist gültig.',
      'Bitte suchen Sie diese Nachricht in Ihrem Postfach, auch im Spam-Ordner, und öffnen Sie den Link darin.',
      `Wenn sie nicht ankommt, wenden Sie sich bitte an ${organisation}.`,
    ],
  }),
  undelivered: ({ organisation }) => ({
    heading: 'Eine neuere Nachricht konnte nicht zugestellt werden',
    paragraphs: [
      'Sie wurden inzwischen erneut eingeladen, und nur der Link der neueren Einladung ist gültig. Die Nachricht damit konnte Ihnen nicht zugestellt werden.',
      `Bitte wenden Sie sich an ${organisation}, um Ihren Link zu erhalten.`,
    ],
  }),
  accepted: ({ organisation }) => ({
    heading: 'Sie sind bereits beigetreten',
    paragraphs: [
      'Sie wurden inzwischen erneut eingeladen, und die neuere Einladung wurde angenommen.',
      'Melden Sie sich mit Ihrer E-Mail-Adresse und dem Passwort Ihres Kontos an.',
      `Wenn das nicht gelingt, wenden Sie sich bitte an ${organisation}.`,
    ],
  }),
  closed: ({ organisation }) => ({
    heading: 'Diese Einladung ist nicht mehr offen',
    paragraphs: [
      'Sie wurde durch eine neuere ersetzt, und auch diese ist nicht mehr offen.',
      `Um beizutreten, wenden Sie sich bitte an ${organisation} und bitten Sie um eine neue Einladung.`,
    ],
  }),
};

const es: ReplacedWords = {
  sent: ({ organisation, date }) => ({
    heading: 'Hay un mensaje más reciente',
    paragraphs: [
      date === null
        ? 'Desde entonces se le ha enviado otra invitación en un mensaje más reciente, y solo el enlace que contiene es válido.'
        : `Desde entonces se le ha enviado otra invitación. El mensaje más reciente se envió el ${date} y solo el enlace que contiene es válido.`,
      'Busque ese mensaje en su buzón, también en el correo no deseado, y abra el enlace que contiene.',
      `Si no lo encuentra, póngase en contacto con ${organisation} para que se lo envíen de nuevo.`,
    ],
  }),
  sending: ({ organisation }) => ({
    heading: 'Hay un mensaje más reciente',
    paragraphs: [
      'Desde entonces se ha creado otra invitación para usted. Un mensaje más reciente está en camino y solo el enlace que contiene es válido.',
      'Busque ese mensaje en su buzón, también en el correo no deseado, y abra el enlace que contiene.',
      `Si no llega, póngase en contacto con ${organisation}.`,
    ],
  }),
  undelivered: ({ organisation }) => ({
    heading: 'No se pudo entregar un mensaje más reciente',
    paragraphs: [
      'Desde entonces se ha creado otra invitación para usted, y solo el enlace de esa es válido. El mensaje que lo contiene no se le pudo entregar.',
      `Póngase en contacto con ${organisation} para obtener su enlace.`,
    ],
  }),
  accepted: ({ organisation }) => ({
    heading: 'Ya se ha unido',
    paragraphs: [
      'Desde entonces se le envió otra invitación, y esa ya fue aceptada.',
      'Inicie sesión con su dirección de correo electrónico y la contraseña de su cuenta.',
      `Si no lo consigue, póngase en contacto con ${organisation}.`,
    ],
  }),
  closed: ({ organisation }) => ({
    heading: 'Esta invitación ya no está abierta',
    paragraphs: [
      'Una más reciente la sustituyó, y esa tampoco está abierta ya.',
      `Para unirse, póngase en contacto con ${organisation} y solicite una nueva invitación.`,
    ],
  }),
};

const nl: ReplacedWords = {
  sent: ({ organisation, date }) => ({
    heading: 'Er is een nieuwer bericht',
    paragraphs: [
      date === null
        ? 'U bent intussen opnieuw uitgenodigd. Er is u een nieuwer bericht gestuurd, en alleen de link daarin werkt.'
        : `U bent intussen opnieuw uitgenodigd. Op ${date} is u een nieuwer bericht gestuurd, en alleen de link daarin werkt.`,
      'Zoek dat bericht in uw mailbox, ook bij de ongewenste e-mail, en open de link daarin.',
      `Kunt u het niet vinden, neem dan contact op met ${organisation} om het opnieuw te ontvangen.`,
    ],
  }),
  sending: ({ organisation }) => ({
    heading: 'Er is een nieuwer bericht',
    paragraphs: [
      'U bent intussen opnieuw uitgenodigd. Er is een nieuwer bericht naar u onderweg, en alleen de link daarin werkt.',
      'Zoek dat bericht in uw mailbox, ook bij de ongewenste e-mail, en open de link daarin.',
      `Komt het niet aan, neem dan contact op met ${organisation}.`,
    ],
  }),
  undelivered: ({ organisation }) => ({
    heading: 'Een nieuwer bericht kon niet worden bezorgd',
    paragraphs: [
      'U bent intussen opnieuw uitgenodigd, en alleen de link van de nieuwere uitnodiging werkt. Het bericht met die link kon niet bij u worden bezorgd.',
      `Neem contact op met ${organisation} om uw link te krijgen.`,
    ],
  }),
  accepted: ({ organisation }) => ({
    heading: 'U bent al lid geworden',
    paragraphs: [
      'U bent intussen opnieuw uitgenodigd, en de nieuwere uitnodiging is aangenomen.',
      'Log in met uw e-mailadres en het wachtwoord van uw account.',
      `Lukt dat niet, neem dan contact op met ${organisation}.`,
    ],
  }),
  closed: ({ organisation }) => ({
    heading: 'Deze uitnodiging is niet meer open',
    paragraphs: [
      'Ze is vervangen door een nieuwere, en ook die is niet meer open.',
      `Wilt u lid worden, neem dan contact op met ${organisation} en vraag om een nieuwe uitnodiging.`,
    ],
  }),
};

export const replacedWords: Record<Language, ReplacedWords> = { en, fr, de, es, nl };
