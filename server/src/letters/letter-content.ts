export interface Link {
  label: string;
  /** http or https; a link with any other address is left out. */
  url: string;
}

/**
 * What a letter says, in the order it says it. Plain text throughout: both parts of the mail are
 * made from it. A string of several paragraphs parts them by blank lines.
 */
export interface LetterContent {
  /** BCP 47: what the content is written in. */
  language: string;
  subject: string;
  /** Name at the head of the letter; may be empty. */
  organisation: string;
  heading: string;
  greeting?: string;
  paragraphs: string[];
  /** Set apart: what the sender says in person. */
  note?: { title: string; paragraphs: string[] };
  list?: { title: string; items: string[] };
  afterList?: string[];
  button?: Link;
  /** The sentence before the button's address in plain sight. */
  linkHint?: string;
  afterButton?: string[];
  apps?: Link[];
  video?: Link;
  closing: string[];
  /** Why the reader gets the letter. */
  smallPrint?: string[];
  /** A way out for who did not expect it, behind the small print. */
  decline?: Link & { question: string };
  support?: { label: string; address: string };
  privacy?: Link;
}

export interface RenderedLetter {
  subject: string;
  html: string;
  text: string;
}
