import { maskEmail } from './mask-email';
import { hideTokens } from './token';

const hidden = 'hidden';

/** Decodes % escapes, also repeated ones, and leaves those alone that stand for no character. */
export const decodeEscapes = (text: string): string => {
  let decoded = text;
  for (let round = 0; round < 5 && decoded.includes('%'); round += 1) {
    decoded = decoded.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        return escapes;
      }
    });
  }
  return decoded;
};

/** Decodes a text in such a way that nobody can write a line of their own into the log by escapes. */
const readable = (text: string): string => {
  const decoded = decodeEscapes(text);
  return decoded === text ? text : decoded.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
};

/** Digests in hex are as long as tokens and may stand in the lines of a site; no token is all hex. */
const hideTokensButDigests = (text: string): string =>
  text.replace(/[0-9A-Za-z]{43,}/g, (run) => (/^[0-9a-f]+$/.test(run) ? run : hidden));

/** Hides whatever may be a token, in a line that need not be about us. */
const hideAnywhere = (text: string): string => {
  const decoded = readable(text);
  return hideTokensButDigests(decoded) === decoded
    ? hideTokensButDigests(text)
    : hideTokensButDigests(decoded);
};

const parserEnds = /"(?:\.\.\.)? is not valid JSON/g;

/** JSON.parse quotes the text around the place where it failed, which may be a piece of a token. */
const withoutParsersQuote = (text: string): string => {
  const end = [...text.matchAll(parserEnds)].at(-1);
  const start = /(?:\.\.\.)?"/.exec(text)?.index ?? 0;
  if (!end || start >= end.index) return text;
  return `${text.slice(0, start)}the text is not valid JSON${text.slice(end.index + end[0].length)}`;
};

const joinSegment = /(\/join\/+)(?!hidden\b)[^/\s?"']+/gi;

/**
 * The query of any of our addresses holds what somebody searched for, or a token that was put there. Each
 * pattern here begins where it can begin once only, so that no text makes it go over a part again and again.
 */
const query = /\?(?<=member-invites[^\s?"']*\?)[^\s"']*/gi;

/** An address, with whatever may stand in its local part (RFC 5322), and what is written just before it. */
const address =
  /(?<![^\s<>()[\]",;:@\\])[^\s<>()[\]",;:@\\]+@(?:[\p{L}\p{M}\p{N}_-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]*/gu;

/** Quotation marks are no part of an address. A path is of use in a log, so its last part only is taken for one. */
const before = /^(?:\/[^@]*[/?&=]|\/|['`]+)/;

const maskAddress = (found: string): string => {
  const [kept = ''] = before.exec(found) ?? [];
  return kept + maskEmail(found.slice(kept.length));
};

/** Hides tokens and pieces of them, the addresses of people, and what was searched for. */
const hideInOurs = (text: string): string =>
  withoutParsersQuote(hideTokens(readable(text)))
    .replace(joinSegment, `$1${hidden}`)
    .replace(query, `?${hidden}`)
    .replace(address, maskAddress);

/** Tells whether a text, such as the address of a request, is about this plugin. */
export const isAboutUs = (text: string): boolean => /member[-_]invites/i.test(decodeEscapes(text));

/**
 * Answers a text as a log may keep it: without anything that works as a link and, where it is about this
 * plugin, without the addresses of people.
 */
export const fitForLog = (text: string, { isOurs }: { isOurs: boolean }): string =>
  isOurs || isAboutUs(text) ? hideInOurs(text) : hideAnywhere(text);
