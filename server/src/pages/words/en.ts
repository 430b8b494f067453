import { faultMessages } from '../../domain/field-faults';
import type { PageWords } from './page-words';
import { replacedWords } from './replaced';

export const en: PageWords = {
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
  signIn: 'Go to sign in',
  forgotPassword: 'I have forgotten my password',
  setPassword: 'Set a password',
  identity: ({ name, address }) =>
    name === ''
      ? `This invitation is for ${address}.`
      : `This invitation is for ${name}, ${address}.`,
  expires: (date) => `The link works until ${date}.`,
  newPassword: {
    label: 'New password',
    hint: (minLength) =>
      minLength > 1
        ? `At least ${minLength} characters. A long one that you use nowhere else is best.`
        : 'A long one that you use nowhere else is best.',
    confirmation: 'The same password again',
    submit: 'Join now',
  },
  accountPassword: { label: 'Password of your account', submit: 'Sign in and join' },
  showPassword: { show: 'Show', hide: 'Hide' },
  joinSignedIn: 'Join with this account',
  chooseOne: 'Please choose',
  yesOrNo: { yes: 'Yes', no: 'No' },
  fieldLabels: { firstName: 'First name', lastName: 'Last name' },
  decline: {
    summary: 'No, thank you',
    explanation: 'The invitation will be closed and you will not be reminded of it.',
    forGood: 'Never invite me again',
    submit: 'Decline the invitation',
    back: 'No, take me to the invitation',
  },
  unsubscribe: { submit: 'Send me no more of these letters', back: 'No, go back' },
  toInvitation: 'Go to the invitation',
  problems: {
    password_required: () => 'Please enter a password.',
    password_too_many_bytes: () =>
      'This password is too long (more than 72 bytes). Please choose a shorter one.',
    password_with_nul: () => 'This password holds a character that cannot be used.',
    password_too_short: ({ min }) =>
      `This password is too short. Please enter at least ${min} characters.`,
    password_too_long: ({ max }) =>
      `This password is too long. Please enter at most ${max} characters.`,
    password_not_accepted: () => 'This password cannot be used. Please choose another one.',
    passwords_differ: () => 'This is not the same as the first one. Please enter both again.',
    password_wrong: () => 'This is not the password of your account. Please try again.',
    address_in_use: () =>
      'Another account signs in with this address as its user name. Please get in touch with us; your invitation has not changed.',
    role_missing: () =>
      'You cannot join at the moment: something has to be set right on our side. Please get in touch with us; your invitation has not changed.',
  },
  faults: faultMessages,
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
    signed_in: (organisation) => ({
      heading: `Welcome to ${organisation}`,
      paragraphs: [
        'You are signed in to your account already. Join with it: nothing else about the account changes.',
      ],
    }),
    done: (organisation) => ({
      heading: 'You are in',
      paragraphs: [
        `Good to have you: you are now a member of ${organisation}.`,
        'From now on, sign in with your email address and your password.',
      ],
    }),
    accepted: (organisation) => ({
      heading: 'You have joined already',
      paragraphs: [
        'This invitation has been accepted, so its link has done its work.',
        'Sign in with your email address and the password of your account.',
        `If you cannot get in, please get in touch with ${organisation}.`,
      ],
    }),
    decline: (organisation) => ({
      heading: 'Do you want to decline?',
      paragraphs: [`You are about to decline the invitation from ${organisation}.`],
    }),
    decline_closed: (organisation) => ({
      heading: 'Do you want no invitations any more?',
      paragraphs: [
        `This invitation from ${organisation} is not open any more, so there is nothing left to decline. You can still say that you do not want to be invited again.`,
      ],
    }),
    unsubscribe: (organisation) => ({
      heading: 'Do you want no more letters of this kind?',
      paragraphs: [
        `You will then get neither reminders nor new invitations from ${organisation}. This invitation stays as it is.`,
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
    bad_form: (organisation) => ({
      heading: 'This form could not be read',
      paragraphs: [
        'Nothing was done with it. Please open the link again from the letter and fill the form in once more.',
        `If that does not help, please get in touch with ${organisation}.`,
      ],
    }),
    trouble: () => ({
      heading: 'Something went wrong on our side',
      paragraphs: [
        'It is not your fault. Please open the link again in a few minutes: it will tell you how things stand.',
      ],
    }),
    sample: () => ({
      heading: 'This is where your members arrive',
      paragraphs: [
        'You opened the link of a preview or a test letter. In real letters it is a personal link, a different one for each member.',
        'Nothing has happened, and there is nothing you need to do.',
      ],
    }),
  },
  replaced: replacedWords.en,
  signInElsewhere: ({ organisation, canSignIn, canSetPassword }) => ({
    heading: `Welcome to ${organisation}`,
    paragraphs: [
      'You already have an account with this email address, made by signing in through another service. It has no password that could be asked for here.',
      ...(canSignIn
        ? [
            'Please sign in on the site the way you always do, then open the link in the letter again.',
          ]
        : []),
      ...(canSetPassword
        ? [
            canSignIn
              ? 'You can also set a password for your account: then open the link in the letter again and enter it.'
              : 'Please set a password for your account first, then open the link in the letter again and enter it.',
          ]
        : []),
      canSignIn || canSetPassword
        ? `If this page comes back, please get in touch with ${organisation}.`
        : `To join with it, please get in touch with ${organisation}.`,
    ],
  }),
  wrongAccount: ({ organisation, address }) => ({
    heading: 'You are signed in as somebody else',
    paragraphs: [
      `This invitation is for ${address}, and you are signed in with another address.`,
      'Please sign out, then open the link in the letter again. Your invitation has not changed.',
      `If you would rather join with your other address, please get in touch with ${organisation}.`,
    ],
  }),
  declineDone: ({ organisation, forGood, isClosed }) => ({
    heading: 'You have declined',
    paragraphs: [
      isClosed
        ? `Thank you for letting us know. The invitation from ${organisation} is closed.`
        : 'Thank you for letting us know.',
      ...(forGood ? ['You will not be invited again.'] : []),
      `You need not do anything else. If you change your mind, please get in touch with ${organisation}.`,
    ],
  }),
  unsubscribed: ({ organisation, isOpen }) => ({
    heading: 'You will get no more letters of this kind',
    paragraphs: [
      `From now on, ${organisation} will send you neither reminders nor new invitations.`,
      ...(isOpen ? ['Your invitation stays open. You can still accept it.'] : []),
      `If you would like letters again, please get in touch with ${organisation}.`,
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
