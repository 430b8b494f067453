import type { PageWords } from './page-words';
import { replacedWords } from './replaced';

/** The name stands behind words that need neither an article nor an elision before it. */
export const fr: PageWords = {
  unnamed: 'l’organisation qui vous invite',
  errorTitle: 'À vérifier',
  askUs: 'Une question\u00A0? Écrivez à',
  writeTo: (address) => `Écrire à ${address}`,
  privacy: 'Comment nous traitons vos données',
  programs: 'Vous aurez accès à',
  apps: {
    webApp: 'Ouvrir l’application web',
    appStore: 'Télécharger l’application dans l’App Store',
    googlePlay: 'Télécharger l’application sur Google Play',
  },
  signIn: 'Se connecter',
  forgotPassword: 'J’ai oublié mon mot de passe',
  setPassword: 'Définir un mot de passe',
  identity: ({ name, address }) =>
    name === ''
      ? `Cette invitation est destinée à l’adresse ${address}.`
      : `Cette invitation est destinée à ${name} (${address}).`,
  expires: (date) => `Le lien est valable jusqu’au ${date}.`,
  newPassword: {
    label: 'Nouveau mot de passe',
    hint: (minLength) =>
      minLength > 1
        ? `Au moins ${minLength} caractères. Le mieux\u00A0: un long mot de passe que vous n’utilisez nulle part ailleurs.`
        : 'Le mieux\u00A0: un long mot de passe que vous n’utilisez nulle part ailleurs.',
    confirmation: 'Le même mot de passe, une seconde fois',
    submit: 'Devenir membre',
  },
  accountPassword: {
    label: 'Mot de passe de votre compte',
    submit: 'Se connecter et devenir membre',
  },
  showPassword: { show: 'Afficher', hide: 'Masquer' },
  joinSignedIn: 'Devenir membre avec ce compte',
  chooseOne: 'Veuillez choisir',
  yesOrNo: { yes: 'Oui', no: 'Non' },
  fieldLabels: { firstName: 'Prénom', lastName: 'Nom' },
  decline: {
    summary: 'Non, merci',
    explanation: 'L’invitation sera close et vous ne recevrez plus de rappel.',
    forGood: 'Ne plus jamais m’inviter',
    submit: 'Refuser l’invitation',
    back: 'Non, revenir à l’invitation',
  },
  unsubscribe: { submit: 'Ne plus m’envoyer ces messages', back: 'Non, revenir en arrière' },
  toInvitation: 'Voir l’invitation',
  problems: {
    password_required: () => 'Veuillez saisir un mot de passe.',
    password_too_many_bytes: () =>
      'Ce mot de passe est trop long (plus de 72 octets). Veuillez en choisir un plus court.',
    password_with_nul: () => 'Ce mot de passe contient un caractère qui ne peut pas être utilisé.',
    password_too_short: ({ min }) =>
      `Ce mot de passe est trop court. Veuillez saisir au moins ${min} caractères.`,
    password_too_long: ({ max }) =>
      `Ce mot de passe est trop long. Veuillez saisir ${max} caractères au maximum.`,
    password_not_accepted: () =>
      'Ce mot de passe ne peut pas être utilisé. Veuillez en choisir un autre.',
    passwords_differ: () =>
      'Les deux mots de passe ne sont pas identiques. Veuillez les saisir à nouveau.',
    password_wrong: () => 'Ce n’est pas le mot de passe de votre compte. Veuillez réessayer.',
    address_in_use: () =>
      'Un autre compte utilise cette adresse comme nom d’utilisateur. Veuillez nous contacter\u00A0; votre invitation reste inchangée.',
    role_missing: () =>
      'L’inscription est impossible pour le moment\u00A0: quelque chose doit être corrigé de notre côté. Veuillez nous contacter\u00A0; votre invitation reste inchangée.',
  },
  faults: {
    required: () => 'Veuillez remplir ce champ.',
    not_a_text: () => 'Veuillez saisir un texte.',
    control_characters: () => 'Veuillez ne pas utiliser de caractères de contrôle.',
    too_long: ({ max }) => `Veuillez saisir ${max} caractères au maximum.`,
    too_short: ({ min }) => `Veuillez saisir au moins ${min} caractères.`,
    wrong_form: () => 'Veuillez vérifier le format.',
    not_an_address: () => 'Veuillez saisir une adresse e-mail.',
    not_a_number: () => 'Veuillez saisir un nombre.',
    not_a_whole_number: () => 'Veuillez saisir un nombre entier.',
    number_too_small: ({ min }) => `Veuillez saisir au moins ${min}.`,
    number_too_large: ({ max }) => `Veuillez saisir ${max} au maximum.`,
    number_not_kept: () => 'Ce nombre est trop grand.',
    not_yes_or_no: () => 'Veuillez choisir oui ou non.',
    not_a_date: () => 'Veuillez saisir une date au format 1984-02-29.',
    not_a_choice: () => 'Veuillez choisir un élément de la liste.',
  },
  pages: {
    password: (organisation) => ({
      heading: `Bienvenue chez ${organisation}`,
      paragraphs: [
        'Choisissez un mot de passe, et c’est fait. Il vous servira désormais à vous connecter.',
      ],
    }),
    sign_in: (organisation) => ({
      heading: `Bienvenue chez ${organisation}`,
      paragraphs: [
        'Vous avez déjà un compte avec cette adresse e-mail. Saisissez son mot de passe pour devenir membre\u00A0; rien d’autre ne change dans votre compte.',
      ],
    }),
    signed_in: (organisation) => ({
      heading: `Bienvenue chez ${organisation}`,
      paragraphs: [
        'Votre session est déjà ouverte. Devenez membre avec ce compte\u00A0: rien d’autre n’y change.',
      ],
    }),
    done: (organisation) => ({
      heading: 'C’est fait\u00A0!',
      paragraphs: [
        `Heureux de vous compter parmi nous\u00A0: vous êtes désormais membre chez ${organisation}.`,
        'À partir de maintenant, connectez-vous avec votre adresse e-mail et votre mot de passe.',
      ],
    }),
    accepted: (organisation) => ({
      heading: 'Vous êtes déjà membre',
      paragraphs: [
        'Cette invitation a été acceptée\u00A0; son lien a donc rempli son rôle.',
        'Connectez-vous avec votre adresse e-mail et le mot de passe de votre compte.',
        `Si vous n’y parvenez pas, veuillez contacter ${organisation}.`,
      ],
    }),
    decline: (organisation) => ({
      heading: 'Voulez-vous refuser\u00A0?',
      paragraphs: [
        `Vous êtes sur le point de refuser l’invitation que vous a adressée ${organisation}.`,
      ],
    }),
    decline_closed: (organisation) => ({
      heading: 'Ne voulez-vous plus d’invitations\u00A0?',
      paragraphs: [
        `Cette invitation envoyée par ${organisation} n’est plus ouverte\u00A0: il n’y a plus rien à refuser. Vous pouvez encore indiquer que vous ne souhaitez plus recevoir d’invitation.`,
      ],
    }),
    unsubscribe: (organisation) => ({
      heading: 'Ne voulez-vous plus de messages de ce type\u00A0?',
      paragraphs: [
        `Vous ne recevrez alors plus ni rappel ni nouvelle invitation de la part de ${organisation}. Cette invitation reste inchangée.`,
      ],
    }),
    expired: (organisation) => ({
      heading: 'Cette invitation a expiré',
      paragraphs: [
        'Son lien n’était valable que pour une durée limitée, qui est écoulée.',
        `Pour devenir membre, veuillez contacter ${organisation} et demander une nouvelle invitation.`,
      ],
    }),
    cancelled: (organisation) => ({
      heading: 'Cette invitation a été retirée',
      paragraphs: [
        `Elle a été annulée par ${organisation}\u00A0; son lien ne fonctionne plus.`,
        'Si vous pensez qu’il s’agit d’une erreur, veuillez prendre contact et demander une nouvelle invitation.',
      ],
    }),
    declined: (organisation) => ({
      heading: 'Cette invitation a été refusée',
      paragraphs: [
        'Une personne disposant de ce lien, sans doute vous, a répondu «\u00A0Non, merci\u00A0», et l’invitation a été close.',
        `Si vous avez changé d’avis, veuillez contacter ${organisation} et demander une nouvelle invitation.`,
      ],
    }),
    unknown: (organisation) => ({
      heading: 'Nous ne connaissons pas ce lien',
      paragraphs: [
        'Il a peut-être été coupé ou modifié en chemin. Veuillez l’ouvrir directement depuis le message, ou le copier en entier.',
        `Si cela ne suffit pas, veuillez contacter ${organisation} et demander une nouvelle invitation.`,
      ],
    }),
    account_blocked: (organisation) => ({
      heading: 'Ce compte est bloqué',
      paragraphs: [
        'Il existe un compte avec votre adresse e-mail, mais il a été bloqué\u00A0: vous ne pouvez pas l’utiliser pour devenir membre.',
        `Veuillez contacter ${organisation} pour le faire débloquer. Votre invitation reste inchangée.`,
      ],
    }),
    bad_form: (organisation) => ({
      heading: 'Ce formulaire n’a pas pu être lu',
      paragraphs: [
        'Il n’a pas été traité. Veuillez ouvrir à nouveau le lien depuis le message et remplir le formulaire une nouvelle fois.',
        `Si cela ne suffit pas, veuillez contacter ${organisation}.`,
      ],
    }),
    trouble: () => ({
      heading: 'Une erreur s’est produite de notre côté',
      paragraphs: [
        'Vous n’y êtes pour rien. Veuillez ouvrir à nouveau le lien dans quelques minutes\u00A0: il vous dira où en sont les choses.',
      ],
    }),
    sample: () => ({
      heading: 'C’est ici qu’arriveront vos membres',
      paragraphs: [
        'Vous avez ouvert le lien d’un aperçu ou d’un message d’essai. Dans les vrais messages, ce lien est personnel et différent pour chaque membre.',
        'Il ne s’est rien passé, et vous n’avez rien à faire.',
      ],
    }),
  },
  replaced: replacedWords.fr,
  signInElsewhere: ({ organisation, canSignIn, canSetPassword }) => ({
    heading: `Bienvenue chez ${organisation}`,
    paragraphs: [
      'Vous avez déjà un compte avec cette adresse e-mail, créé en vous connectant par un autre service. Il n’a pas de mot de passe qui puisse être demandé ici.',
      ...(canSignIn
        ? [
            'Veuillez vous connecter sur le site comme d’habitude, puis ouvrir à nouveau le lien du message.',
          ]
        : []),
      ...(canSetPassword
        ? [
            canSignIn
              ? 'Vous pouvez aussi définir un mot de passe pour votre compte\u00A0: ouvrez ensuite à nouveau le lien du message et saisissez-le.'
              : 'Veuillez d’abord définir un mot de passe pour votre compte, puis ouvrir à nouveau le lien du message et le saisir.',
          ]
        : []),
      canSignIn || canSetPassword
        ? `Si cette page réapparaît, veuillez contacter ${organisation}.`
        : `Pour devenir membre avec ce compte, veuillez contacter ${organisation}.`,
    ],
  }),
  wrongAccount: ({ organisation, address }) => ({
    heading: 'Votre session est celle d’un autre compte',
    paragraphs: [
      `Cette invitation est destinée à l’adresse ${address}, mais votre session est ouverte avec une autre adresse.`,
      'Veuillez vous déconnecter, puis ouvrir à nouveau le lien du message. Votre invitation reste inchangée.',
      `Si vous préférez devenir membre avec votre autre adresse, veuillez contacter ${organisation}.`,
    ],
  }),
  declineDone: ({ organisation, forGood, isClosed }) => ({
    heading: 'Vous avez refusé',
    paragraphs: [
      isClosed
        ? `Merci de nous l’avoir fait savoir. L’invitation envoyée par ${organisation} est close.`
        : 'Merci de nous l’avoir fait savoir.',
      ...(forGood ? ['Vous ne recevrez plus d’invitation.'] : []),
      `Vous n’avez rien d’autre à faire. Si vous changez d’avis, veuillez contacter ${organisation}.`,
    ],
  }),
  unsubscribed: ({ organisation, isOpen }) => ({
    heading: 'Vous ne recevrez plus de messages de ce type',
    paragraphs: [
      `Désormais, ${organisation} ne vous enverra plus ni rappel ni nouvelle invitation.`,
      ...(isOpen ? ['Votre invitation reste ouverte. Vous pouvez toujours l’accepter.'] : []),
      `Si vous souhaitez de nouveau recevoir des messages, veuillez contacter ${organisation}.`,
    ],
  }),
  renew: {
    send: {
      offer: () => 'Vous pouvez en recevoir une nouvelle à l’adresse e-mail invitée.',
      submit: 'M’envoyer un nouveau lien',
      done: (organisation) => ({
        heading: 'Consultez votre messagerie',
        paragraphs: [
          'Si l’invitation peut être envoyée à nouveau, un nouveau message est en route vers l’adresse e-mail invitée.',
          `Cela peut prendre quelques minutes\u00A0; pensez aux courriers indésirables. Si rien n’arrive, veuillez contacter ${organisation}.`,
        ],
      }),
    },
    notify: {
      offer: (organisation) =>
        `Si vous souhaitez toujours devenir membre, vous pouvez prévenir ${organisation} que vous désirez une nouvelle invitation.`,
      submit: 'Demander un nouveau lien',
      done: (organisation) => ({
        heading: 'Merci de votre demande',
        paragraphs: [
          `Nous avons prévenu ${organisation} que vous souhaitez un nouveau lien.`,
          'Si une nouvelle invitation vous est adressée, elle arrivera à la même adresse e-mail.',
        ],
      }),
    },
  },
  tooMany: (minutes) => ({
    heading: 'Veuillez patienter un peu',
    paragraphs: [
      'Il y a eu trop de tentatives depuis votre connexion.',
      `Veuillez ouvrir à nouveau le lien dans ${minutes === 1 ? 'une minute' : `${minutes} minutes`}. Votre invitation reste inchangée.`,
    ],
  }),
};
