/**
 * Characters nobody sees and every mail program, word processor and chat pastes along: zero-width
 * spaces and joiners, the word joiner, the byte order mark, the soft hyphen, and the marks that
 * steer the writing direction. They are dropped before anything is judged.
 */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

const SPACE = 1;
const LINE_BREAK = 2;
const COMMA = 3;
const SEMICOLON = 4;

/** Looked up for each character of a pasted text, which may be a million. */
const KINDS = new Uint8Array(0x10000);

const mark = (characters: string, kind: number): void => {
  for (const char of characters) KINDS[char.charCodeAt(0)] = kind;
};

mark('\n\r\v\f\u0085\u2028\u2029', LINE_BREAK);
mark(',\uFF0C\u3001\u060C', COMMA);
mark(';\uFF1B\u061B', SEMICOLON);
mark(' \t\u00A0\u1680\u202F\u205F\u3000', SPACE);
mark('\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A', SPACE);

export const isLineBreak = (char: string): boolean => KINDS[char.charCodeAt(0)] === LINE_BREAK;
export const isComma = (char: string): boolean => KINDS[char.charCodeAt(0)] === COMMA;
export const isSemicolon = (char: string): boolean => KINDS[char.charCodeAt(0)] === SEMICOLON;
export const isSpace = (char: string): boolean => KINDS[char.charCodeAt(0)] === SPACE;

/**
 * Tells the characters that end a word without being part of an address: spaces, line breaks, commas,
 * semicolons.
 */
export const isSeparator = (char: string): boolean => (KINDS[char.charCodeAt(0)] ?? 0) !== 0;

export const hasSeparator = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (KINDS[text.charCodeAt(at)]) return true;
  return false;
};

/** Closing mark for each opening quotation mark; the curly ones come from word processors. */
export const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '\u201C': '\u201D',
  '\u201E': '\u201C\u201D',
};

const ENCODER = new TextEncoder();
const ASCII_ONLY = /^[\0-\x7f]*$/;

export const isAscii = (text: string): boolean => ASCII_ONLY.test(text);

const utf8Length = (text: string): number =>
  isAscii(text) ? text.length : ENCODER.encode(text).length;

/** Tells whether a text has more than so many bytes in UTF-8, where a code unit takes three at most. */
export const isLongerThan = (text: string, bytes: number): boolean =>
  text.length > bytes || (text.length * 3 > bytes && utf8Length(text) > bytes);

/** Cuts a text without leaving half a surrogate pair, which databases and JSON refuse. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const isHalfPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalfPair ? length - 1 : length);
}
