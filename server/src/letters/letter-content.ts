export interface Link {
  label: string;
  /** http or https; a link with any other address is left out. */
  url: string;
}

/**
 * The content of a letter, in the order in which it is read. It is plain text throughout: both parts of the
 * mail are made from it. In a string of several paragraphs, blank lines separate them.
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
  /** The sender's personal message, set apart from the rest. */
  note?: { title: string; paragraphs: string[] };
  list?: { title: string; items: string[] };
  afterList?: string[];
  button?: Link;
  /** The sentence before the button's address, which is also shown as text. */
  linkHint?: string;
  afterButton?: string[];
  apps?: Link[];
  video?: Link;
  closing: string[];
  /** Explains why the reader gets the letter. */
  smallPrint?: string[];
  /** A link to decline for readers who did not expect the letter, below the small print. */
  decline?: Link & { question: string };
  support?: { label: string; address: string };
  privacy?: Link;
}

export interface RenderedLetter {
  subject: string;
  html: string;
  text: string;
}
