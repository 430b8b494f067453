import type { DeliveryTrouble } from '../../domain/delivery-trouble';

/** What the organisation can do about letters that did not arrive, by what was wrong. */
export type Advice = Record<DeliveryTrouble, string>;

/**
 * Everything the letters say by themselves. An organisation's name may stand without an article and
 * begin with any letter; where none is set, `unnamed` stands for it, always as an object.
 */
export interface LetterWords {
  unnamed: string;
  hello: (name: string) => string;
  /** A name a line; none may be there. */
  kindRegards: string;
  askUs: string;
  privacy: string;
  invitation: {
    subject: (p: { organisation: string; program: string }) => string;
    heading: (organisation: string) => string;
    /** `inviter` may be empty. */
    text: (p: { organisation: string; inviter: string }) => string;
    /** Added where the admin's own wording does not name the program. */
    program: (program: string) => string;
    whatToDo: string;
    noteTitle: (organisation: string) => string;
    benefits: string;
    button: string;
    linkHint: string;
    expires: (date: string) => string;
    video: string;
    /** Why this person gets the letter. */
    why: (p: { organisation: string; email: string }) => string;
    notExpected: string;
    /** Before the link that declines. */
    tellUs: string;
    decline: string;
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
    signIn: (email: string) => string;
    button: string;
    linkHint: string;
    programs: string;
    appStore: string;
    googlePlay: string;
  };
  receipt: {
    subject: (organisation: string) => string;
    heading: string;
    text: (p: { organisation: string; email: string; date: string }) => string;
    wasYou: string;
    /** Followed by the link to set a new password, where there is one, and by whom to ask. */
    wasNotYou: string;
    newPassword: string;
  };
  notice: {
    subject: (count: number) => string;
    heading: (count: number) => string;
    text: (p: { total: number; date: string }) => string;
    list: string;
    more: (count: number) => string;
    advice: Advice;
    button: string;
  };
  renewal: {
    subject: (person: string) => string;
    heading: string;
    /** `program` may be empty. */
    text: (p: { person: string; program: string; date: string }) => string;
    whatToDo: string;
    button: string;
  };
}
