/**
 * Characters nobody sees and every mail program, word processor and chat pastes along: zero-width
 * spaces and joiners, the word joiner, the byte order mark, the soft hyphen, and the marks that
 * steer the writing direction. They are dropped before anything is judged.
 */
export const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

const LINE_BREAKS = new Set(['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']);
const COMMAS = new Set([',', '\uFF0C', '\u3001', '\u060C']);
const SEMICOLONS = new Set([';', '\uFF1B', '\u061B']);
const SPACES = new Set([' ', '\t', '\u00A0', '\u1680', '\u202F', '\u205F', '\u3000']);

export const isLineBreak = (char: string): boolean => LINE_BREAKS.has(char);
export const isComma = (char: string): boolean => COMMAS.has(char);
export const isSemicolon = (char: string): boolean => SEMICOLONS.has(char);
export const isSpace = (char: string): boolean =>
  SPACES.has(char) || (char >= '\u2000' && char <= '\u200A');

/**
 * Tells the characters that end a word without being part of an address: spaces, line breaks, commas,
 * semicolons.
 */
export const isSeparator = (char: string): boolean =>
  isSpace(char) || isLineBreak(char) || isComma(char) || isSemicolon(char);

/** Closing mark for each opening quotation mark; the curly ones come from word processors. */
export const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '\u201C': '\u201D',
  '\u201E': '\u201C\u201D',
};

const ENCODER = new TextEncoder();

export const utf8Length = (text: string): number => ENCODER.encode(text).length;

/** Cuts a text without leaving half a surrogate pair, which databases and JSON refuse. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const isHalfPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalfPair ? length - 1 : length);
}
