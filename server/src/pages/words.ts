import type { Renewal } from '../../../shared/contracts/states';
import type { FieldProblem, JoinView } from './join-view';

export interface Said {
  heading: string;
  paragraphs: string[];
}

type ProblemCode = Extract<FieldProblem, string>;
type PlainPage = Exclude<JoinView['page'], 'decline_done' | 'renew_done' | 'too_many'>;

/** Everything the join pages say. An issue to come adds languages; the keys stay. */
export interface PageWords {
  /** Stands for the organisation's name where none is set: never first in a sentence. */
  unnamed: string;
  errorTitle: string;
  askUs: string;
  writeTo: (address: string) => string;
  privacy: string;
  programs: string;
  apps: { webApp: string; appStore: string; googlePlay: string };
  invited: (maskedEmail: string) => string;
  expires: (date: string) => string;
  newPassword: { label: string; hint: string; confirmation: string; submit: string };
  accountPassword: { label: string; submit: string };
  goToSignIn: string;
  /** Stands first in a list where nothing is chosen. */
  chooseOne: string;
  decline: { summary: string; explanation: string; forGood: string; submit: string };
  problems: Record<ProblemCode, string>;
  pages: Record<PlainPage, (organisation: string) => Said>;
  declineDone: (p: { organisation: string; forGood: boolean }) => Said;
  /** Of an expired invitation: the offer, its button, and what is said when it was taken. */
  renew: Record<
    Renewal,
    {
      offer: (organisation: string) => string;
      submit: string;
      done: (organisation: string) => Said;
    }
  >;
  tooMany: (minutes: number) => Said;
}

const english: PageWords = {
  unnamed: 'the organisation that invited you',
  errorTitle: 'Please check',
  askUs: 'Questions? Write to',
  writeTo: (address) => `Write to ${address}`,
  privacy: 'How we treat your data',
  programs: 'You get access to',
  apps: {
    webApp: 'Open the web app',
    appStore: 'Get the app on the App Store',
    googlePlay: 'Get the app on Google Play',
  },
  invited: (maskedEmail) => `This invitation is for ${maskedEmail}.`,
  expires: (date) => `The link works until ${date}.`,
  newPassword: {
    label: 'New password',
    hint: 'A long one that you use nowhere else is best.',
    confirmation: 'The same password again',
    submit: 'Join now',
  },
  accountPassword: { label: 'Password of your account', submit: 'Sign in and join' },
  goToSignIn: 'Go to sign in',
  chooseOne: 'Please choose',
  decline: {
    summary: 'No, thank you',
    explanation: 'The invitation is closed and you will not be reminded of it.',
    forGood: 'Never invite me again',
    submit: 'Decline the invitation',
  },
  problems: {
    password_missing: 'Please enter a password.',
    password_too_long:
      'This password is too long (more than 72 bytes). Please choose a shorter one.',
    passwords_differ: 'This is not the same as the first one. Please enter both again.',
    password_wrong: 'This is not the password of your account. Please try again.',
  },
  pages: {
    password: (organisation) => ({
      heading: `Welcome to ${organisation}`,
      paragraphs: ['Choose a password and you are in. You will sign in with it from now on.'],
    }),
    sign_in: (organisation) => ({
      heading: `Welcome to ${organisation}`,
      paragraphs: [
        'You already have an account with this email address. Enter its password to join with it; nothing else about the account changes.',
      ],
    }),
    sign_in_elsewhere: (organisation) => ({
      heading: `Welcome to ${organisation}`,
      paragraphs: [
        'You already have an account with this email address, made by signing in through another service.',
        'To join with it, please sign in on the site the way you always do, and accept the invitation there. It stays open in the meantime.',
      ],
    }),
    done: (organisation) => ({
      heading: 'You are in',
      paragraphs: [
        `Good to have you: you are now a member of ${organisation}.`,
        'From now on, sign in with your email address and your password.',
      ],
    }),
    accepted: () => ({
      heading: 'You have joined already',
      paragraphs: [
        'This invitation has been accepted, so its link has done its work.',
        'Sign in with your email address and the password of your account. If you have forgotten it, the sign-in page lets you set a new one.',
      ],
    }),
    expired: (organisation) => ({
      heading: 'This invitation has expired',
      paragraphs: [
        'Its link worked for a limited time only, and that time is over.',
        `To join, please ask ${organisation} for a new invitation.`,
      ],
    }),
    cancelled: (organisation) => ({
      heading: 'This invitation was withdrawn',
      paragraphs: [
        `It was cancelled by ${organisation}, so its link no longer works.`,
        'If you think that is a mistake, please get in touch and ask for a new one.',
      ],
    }),
    declined: (organisation) => ({
      heading: 'This invitation was declined',
      paragraphs: [
        'Somebody with this link, most likely you, said “No, thank you”, and the invitation was closed.',
        `If you have changed your mind, please ask ${organisation} for a new one.`,
      ],
    }),
    replaced: (organisation) => ({
      heading: 'A newer letter was sent to you',
      paragraphs: [
        'You have been invited again since, and only the link in the newest letter works.',
        'Please look for that letter in your mailbox, also among junk mail, and open the link in it.',
        `If you cannot find it, ask ${organisation} to send it again.`,
      ],
    }),
    unknown: (organisation) => ({
      heading: 'We do not know this link',
      paragraphs: [
        'It may have been cut off or changed on the way. Please open it straight from the letter, or copy it as a whole.',
        `If that does not help, please ask ${organisation} for a new invitation.`,
      ],
    }),
    account_blocked: (organisation) => ({
      heading: 'This account is blocked',
      paragraphs: [
        'There is an account with your email address, but it has been blocked, so you cannot join with it.',
        `Please get in touch with ${organisation} to have it opened. Your invitation has not changed.`,
      ],
    }),
    trouble: () => ({
      heading: 'Something went wrong on our side',
      paragraphs: [
        'It is not your fault. Nothing has changed, and your link still works.',
        'Please open it again from the letter in a few minutes.',
      ],
    }),
  },
  declineDone: ({ organisation, forGood }) => ({
    heading: 'You have declined',
    paragraphs: [
      `Thank you for letting us know. The invitation from ${organisation} is closed.`,
      ...(forGood ? ['You will not be invited again.'] : []),
    ],
  }),
  renew: {
    send: {
      offer: () => 'You can have a new one sent to the email address that was invited.',
      submit: 'Send me a new link',
      done: (organisation) => ({
        heading: 'Please look in your mailbox',
        paragraphs: [
          'If the invitation can be sent again, a new letter is on its way to the email address that was invited.',
          `It may take a few minutes, and may be among junk mail. If it does not come, please get in touch with ${organisation}.`,
        ],
      }),
    },
    notify: {
      offer: (organisation) =>
        `If you still want to join, you can ask ${organisation} for a new one.`,
      submit: 'Ask for a new link',
      done: (organisation) => ({
        heading: 'Thank you for asking',
        paragraphs: [
          `We have let ${organisation} know that you would like a new link.`,
          'If you are invited again, a new letter will come to the same email address.',
        ],
      }),
    },
  },
  tooMany: (minutes) => ({
    heading: 'Please wait a little',
    paragraphs: [
      'There were too many attempts from your connection.',
      `Please open the link again in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}. Your invitation has not changed.`,
    ],
  }),
};

export const pageWords: { en: PageWords } & Partial<Record<string, PageWords>> = { en: english };
