import { letterDefaults } from '../../../../shared/letter-defaults';
import type { LetterWords } from './letter-words';

const own = letterDefaults.en;

const letters = (count: number) => (count === 1 ? '1 letter' : `${count} letters`);
const addresses = (count: number) => (count === 1 ? '1 address' : `${count} addresses`);

const en: LetterWords = {
  unnamed: own.unnamed,
  hello: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  kindRegards: 'Kind regards',
  askUs: 'Questions? Write to',
  privacy: 'How we treat your data',
  invitation: {
    subject: ({ organisation, program }) =>
      program === ''
        ? own.invitation.subject(organisation)
        : `Your invitation from ${organisation}: ${program}`,
    heading: own.invitation.heading,
    text: ({ organisation, inviter }) =>
      inviter === ''
        ? own.invitation.text(organisation)
        : `${inviter} invites you to join ${organisation}. Accept this personal invitation and you are a member.`,
    program: (program) => `It gives you access to ${program}.`,
    whatToDo:
      'To accept, follow the link below and choose a password. If you already have an account, sign in with its password.',
    noteTitle: (organisation) => `A note from ${organisation}`,
    benefits: 'As a member you can',
    button: own.invitation.buttonText,
    linkHint: 'Your personal link, to open in your browser:',
    expires: (date) => `This link works until ${date}.`,
    video: 'Watch how it works',
    why: ({ organisation, email }) =>
      `You get this letter because ${email} is on the list of people known to ${organisation}.`,
    notExpected: 'Not expecting this? You can ignore it: nothing happens unless you accept.',
    tellUs: 'Or tell us that you do not want to join:',
    decline: 'Decline the invitation',
  },
  reminder: {
    subject: (subject) => `Reminder: ${subject}`,
    text: ({ organisation, expires }) =>
      `Your invitation from ${organisation} is still open. It ends on ${expires}.`,
  },
  welcome: {
    subject: own.welcome.subject,
    heading: own.welcome.heading,
    text: own.welcome.text,
    signIn: (email) => `From now on, sign in with your email address, ${email}, and your password.`,
    button: 'Sign in',
    linkHint: 'This is where you sign in:',
    programs: 'You have access to',
    appStore: 'Get the app on the App Store',
    googlePlay: 'Get the app on Google Play',
  },
  receipt: {
    subject: (organisation) => `A password was set for your account with ${organisation}`,
    heading: 'A password was set for your account',
    text: ({ organisation, email, date }) =>
      `On ${date} the invitation from ${organisation} to ${email} was accepted, and a password was set for the account.`,
    wasYou: 'If that was you, there is nothing to do.',
    wasNotYou:
      'If it was not you, somebody else has opened your letter. Set a new password at once, so that nobody but you can use the account, and let us know.',
    newPassword: 'Set a new password',
  },
  notice: {
    subject: (count) => `${letters(count)} could not be delivered`,
    heading: (count) => `${letters(count)} could not be delivered`,
    text: ({ total, date }) =>
      `This concerns the batch of ${addresses(total)} from ${date}. The people below have not received their letter:`,
    list: 'Address and reason',
    more: (count) => `… and ${count} more, listed in the output log of the batch.`,
    advice: {
      no_such_address:
        'Where the mail server does not know the address: look for a typing mistake, correct it and invite the person again.',
      mailbox_full:
        'Where the mailbox is full: wait a few days and resend the invitation, or reach the person in another way.',
      refused:
        'Where the mail server refused the letter: it takes mail from your site for junk. Ask whoever looks after your mail to check the sender’s set-up (SPF, DKIM, DMARC), then resend.',
      other:
        'In all other cases: resend the invitation later, or copy its link and pass it on in another way.',
    },
    button: 'Open the pending invites',
  },
  renewal: {
    subject: (person) => `${person} asks for a new invitation`,
    heading: 'Somebody asks for a new invitation',
    text: ({ person, program, date }) =>
      `The invitation of ${person}${program === '' ? '' : ` to ${program}`} ended on ${date}. They have opened its link since and ask for a new one.`,
    whatToDo: 'If they are still welcome, invite them again: in the admin panel under Members.',
    button: 'Open the members',
  },
};

export default en;
