/** Everything the letters say by themselves. An issue to come adds languages; the keys stay. */
export interface LetterWords {
  /** Stands for the organisation's name where none is set: always an object of the sentence. */
  unnamed: string;
  hello: (name: string) => string;
  kindRegards: (organisation: string) => string;
  askUs: string;
  privacy: string;
  invitation: {
    subject: (p: { organisation: string; program: string }) => string;
    heading: (organisation: string) => string;
    text: (organisation: string) => string;
    /** Added where the admin's own wording does not name the program. */
    program: (program: string) => string;
    whatToDo: string;
    noteTitle: (organisation: string) => string;
    benefits: string;
    button: string;
    linkHint: string;
    expires: (date: string) => string;
    video: string;
    ignore: string;
  };
  reminder: {
    /** Before the subject of the invitation. */
    subject: (subject: string) => string;
    text: (p: { organisation: string; expires: string }) => string;
  };
  welcome: {
    subject: (organisation: string) => string;
    heading: (organisation: string) => string;
    text: (organisation: string) => string;
    signIn: string;
    programs: string;
    appStore: string;
    googlePlay: string;
    webApp: string;
  };
  notice: {
    subject: (count: number) => string;
    heading: (count: number) => string;
    text: (p: { total: number; date: string }) => string;
    list: string;
    more: (count: number) => string;
    whatToDo: string;
  };
  renewal: {
    subject: (person: string) => string;
    heading: string;
    /** `program` may be empty. */
    text: (p: { person: string; program: string; date: string }) => string;
    whatToDo: string;
  };
}

const letters = (count: number) => (count === 1 ? '1 letter' : `${count} letters`);

const en: LetterWords = {
  unnamed: 'us',
  hello: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  kindRegards: (organisation) =>
    organisation === '' ? 'Kind regards' : `Kind regards,\n${organisation}`,
  askUs: 'Questions? Write to',
  privacy: 'How we treat your data',
  invitation: {
    subject: ({ organisation, program }) =>
      program === ''
        ? `Your invitation to join ${organisation}`
        : `Your invitation from ${organisation}: ${program}`,
    heading: (organisation) => `You are invited to join ${organisation}`,
    text: (organisation) =>
      `This is your personal invitation from ${organisation}. Accept it and you are a member.`,
    program: (program) => `It gives you access to ${program}.`,
    whatToDo:
      'To accept, follow the link below and choose a password. If you already have an account, sign in with its password.',
    noteTitle: (organisation) => `A note from ${organisation}`,
    benefits: 'As a member you can',
    button: 'Accept the invitation',
    linkHint: 'Your personal link, to open in your browser:',
    expires: (date) => `This link works until ${date}.`,
    video: 'Watch how it works',
    ignore:
      'If you did not expect this letter or do not want to join, you can simply ignore it: nothing happens unless you accept.',
  },
  reminder: {
    subject: (subject) => `Reminder: ${subject}`,
    text: ({ organisation, expires }) =>
      `Your invitation from ${organisation} is still open. It ends on ${expires}.`,
  },
  welcome: {
    subject: (organisation) => `Welcome to ${organisation}`,
    heading: (organisation) => `Welcome to ${organisation}`,
    text: (organisation) => `Good to have you: you are now a member of ${organisation}.`,
    signIn: 'From now on, sign in with your email address and your password.',
    programs: 'You have access to',
    appStore: 'Get the app on the App Store',
    googlePlay: 'Get the app on Google Play',
    webApp: 'Open the web app',
  },
  notice: {
    subject: (count) => `${letters(count)} could not be delivered`,
    heading: (count) => `${letters(count)} could not be delivered`,
    text: ({ total, date }) =>
      `This concerns the batch of ${total === 1 ? '1 address' : `${total} addresses`} from ${date}. The people below have not received their letter:`,
    list: 'Address and reason',
    more: (count) => `… and ${count} more, listed in the output log of the batch.`,
    whatToDo:
      'Correct the address where it is wrong and invite the person again, or pass on the link in another way: in the admin panel under Members, Pending invites.',
  },
  renewal: {
    subject: (person) => `${person} asks for a new invitation`,
    heading: 'Somebody asks for a new invitation',
    text: ({ person, program, date }) =>
      `The invitation of ${person}${program === '' ? '' : ` to ${program}`} ended on ${date}. They have opened its link since and ask for a new one.`,
    whatToDo: 'If they are still welcome, invite them again: in the admin panel under Members.',
  },
};

export const letterWords: { en: LetterWords } & Partial<Record<string, LetterWords>> = { en };
