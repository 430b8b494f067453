import { letterDefaults } from '../../../../shared/letter-defaults';
import type { LetterWords } from './letter-words';

const own = letterDefaults.fr;

const undelivered = (count: number) =>
  count === 1 ? '1 lettre n’a pas pu être remise' : `${count} lettres n’ont pas pu être remises`;
const addresses = (count: number) => (count === 1 ? '1 adresse' : `${count} adresses`);

// « de » before a name is elided or not by its first letter: the sentences do without.
const fr: LetterWords = {
  unnamed: own.unnamed,
  hello: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
  kindRegards: 'Bien cordialement',
  askUs: 'Des questions ? Écrivez à',
  privacy: 'Comment nous traitons vos données',
  invitation: {
    subject: ({ organisation, program }) =>
      program === ''
        ? own.invitation.subject(organisation)
        : `Votre invitation à rejoindre ${organisation} : ${program}`,
    heading: own.invitation.heading,
    text: ({ organisation, inviter }) =>
      inviter === ''
        ? own.invitation.text(organisation)
        : `${inviter} vous invite à rejoindre ${organisation}. Acceptez cette invitation personnelle et vous serez membre.`,
    program: (program) => `Elle vous donne accès à : ${program}.`,
    whatToDo:
      'Pour accepter, suivez le lien ci-dessous et choisissez un mot de passe. Si vous avez déjà un compte, connectez-vous avec son mot de passe.',
    noteTitle: (organisation) => `Un mot pour vous – ${organisation}`,
    benefits: 'En tant que membre, vous pouvez',
    button: own.invitation.buttonText,
    linkHint: 'Votre lien personnel, à ouvrir dans votre navigateur :',
    expires: (date) => `Ce lien est valable jusqu’au ${date}.`,
    video: 'Voir en vidéo comment cela fonctionne',
    why: ({ organisation, email }) =>
      `Vous recevez cette lettre parce que l’adresse ${email} figure sur la liste des personnes que connaît ${organisation}.`,
    notExpected:
      'Vous ne vous attendiez pas à cette lettre ? Vous pouvez l’ignorer : rien ne se passe tant que vous n’acceptez pas.',
    tellUs: 'Ou dites-nous que vous ne souhaitez pas nous rejoindre :',
    decline: 'Décliner l’invitation',
  },
  reminder: {
    subject: (subject) => `Rappel : ${subject}`,
    text: ({ organisation, expires }) =>
      `Votre invitation à rejoindre ${organisation} est toujours ouverte. Elle prend fin le ${expires}.`,
  },
  welcome: {
    subject: own.welcome.subject,
    heading: own.welcome.heading,
    text: own.welcome.text,
    signIn: (email) =>
      `Désormais, connectez-vous avec votre adresse électronique, ${email}, et votre mot de passe.`,
    button: 'Se connecter',
    linkHint: 'C’est ici que vous vous connectez :',
    programs: 'Vous avez accès à',
    appStore: 'Télécharger l’application dans l’App Store',
    googlePlay: 'Télécharger l’application sur Google Play',
  },
  receipt: {
    subject: (organisation) => `Un mot de passe a été défini pour votre compte – ${organisation}`,
    heading: 'Un mot de passe a été défini pour votre compte',
    text: ({ organisation, email, date }) =>
      `Le ${date}, l’invitation à rejoindre ${organisation} adressée à ${email} a été acceptée et un mot de passe a été défini pour le compte.`,
    wasYou: 'Si c’était vous, vous n’avez rien à faire.',
    wasNotYou:
      'Si ce n’était pas vous, quelqu’un d’autre a ouvert votre lettre. Définissez tout de suite un nouveau mot de passe, afin que vous seul(e) puissiez utiliser le compte, et prévenez-nous.',
    newPassword: 'Définir un nouveau mot de passe',
  },
  notice: {
    subject: undelivered,
    heading: undelivered,
    text: ({ total, date }) =>
      `Il s’agit de l’envoi à ${addresses(total)} du ${date}. Les personnes ci-dessous n’ont pas reçu leur lettre :`,
    list: 'Adresse et raison',
    more: (count) => `… et ${count} de plus, dans le journal de l’envoi.`,
    advice: {
      no_such_address:
        'Lorsque le serveur de messagerie ne connaît pas l’adresse : cherchez une faute de frappe, corrigez-la et invitez de nouveau la personne.',
      mailbox_full:
        'Lorsque la boîte aux lettres est pleine : attendez quelques jours et renvoyez l’invitation, ou joignez la personne autrement.',
      refused:
        'Lorsque le serveur de messagerie a refusé la lettre : il prend le courrier de votre site pour du courrier indésirable. Demandez à la personne qui s’occupe de votre messagerie de vérifier la configuration de l’expéditeur (SPF, DKIM, DMARC), puis renvoyez.',
      other:
        'Dans tous les autres cas : renvoyez l’invitation plus tard, ou copiez son lien et transmettez-le autrement.',
    },
    button: 'Ouvrir les invitations en attente',
  },
  renewal: {
    subject: (person) => `${person} demande une nouvelle invitation`,
    heading: 'Quelqu’un demande une nouvelle invitation',
    text: ({ person, program, date }) =>
      `L’invitation adressée à ${person}${program === '' ? '' : ` pour ${program}`} a pris fin le ${date}. Depuis, son lien a été ouvert et une nouvelle est demandée.`,
    whatToDo:
      'Si cette personne est toujours la bienvenue, invitez-la de nouveau : dans le panneau d’administration, sous Membres.',
    button: 'Ouvrir les membres',
  },
};

export default fr;
