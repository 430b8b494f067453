import { hideTokens } from './token';

/** States of a letter that somebody should look at. */
export const problemStates = ['failed', 'bounced'] as const;

/** The decision about a letter that could not be sent. */
export type FailureVerdict = 'retry' | 'give_up' | 'pause_queue';

const networkCodes = new Set([
  'ECONNECTION',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EDNS',
  'ESOCKET',
  'ESTREAM',
  'ETIMEDOUT',
  'ETLS',
  'EPROTOCOL',
]);

/** Replies that refuse our login if they come before the recipient is named (RFC 4954 §6). */
const loginReplies = new Set<unknown>([530, 535]);

/** From here on (nodemailer's `command`) a refusal may be about this one letter. */
const ofThisLetter = new Set<unknown>(['RCPT TO', 'DATA']);

/**
 * Judges the error that a mail provider threw: SMTP replies (`responseCode`, RFC 5321 §4.2.1: 4xx passing,
 * 5xx final), errors of the network, and statuses of HTTP APIs (where it is 5xx that passes). Anything else
 * is a fault of the provider itself, which a retry does not mend. Only a refused login pauses the queue: one
 * recipient must never hold up the others.
 */
export const judgeFailure = (error: unknown): FailureVerdict => {
  const { code, responseCode, statusCode, status, command } = asRecord(error);
  const isAuth = code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2';
  if (isAuth || (loginReplies.has(responseCode) && !ofThisLetter.has(command))) {
    return 'pause_queue';
  }
  // A refusal of the greeting or of EHLO concerns us, not this recipient.
  if (typeof responseCode === 'number') {
    if (responseCode < 500) return 'retry';
    return command === 'CONN' || command === 'EHLO' ? 'retry' : 'give_up';
  }
  if (typeof code === 'string' && networkCodes.has(code)) return 'retry';
  return judgeHttpStatus([code, statusCode, status].find((value) => typeof value === 'number'));
};

const judgeHttpStatus = (status: unknown): FailureVerdict => {
  if (status === 401) return 'pause_queue';
  if (typeof status === 'number' && (status === 429 || status >= 500)) return 'retry';
  return 'give_up';
};

const asRecord = (error: unknown): Record<string, unknown> =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};

/**
 * Makes one line for the output log, from the server's own words if there are any. Servers that refuse a
 * letter for a link in it may quote the link, which must not be kept.
 */
export const describeFailure = (error: unknown): string => {
  const { response, message } = asRecord(error);
  const words = typeof response === 'string' && response !== '' ? response : message;
  const text = typeof words === 'string' && words !== '' ? words : String(error);
  return hideTokens(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 500);
};

const firstDelayMs = 30_000;
const longestDelayMs = 60 * 60_000;

/**
 * Answers the wait before the next attempt in milliseconds: 30 s doubled at each failure, at most an hour.
 * Between half and all of it is waited, so that letters which failed together are not retried together.
 * @param failures attempts that failed so far, from 1
 * @param random from 0 to 1
 */
export const retryDelay = (failures: number, random: number): number => {
  const full = Math.min(firstDelayMs * 2 ** (failures - 1), longestDelayMs);
  return Math.round(full / 2 + (full / 2) * random);
};

/** How long the queue waits after the mail server refused our login. */
export const authPauseMs = 60_000;

export const priorities = { bulk: 0, single: 10 } as const;

/** A batch of this many letters or fewer goes before bulk mail. */
const singleBatchSize = 3;

export const priorityOf = ({ total }: { total: number }): number =>
  total <= singleBatchSize ? priorities.single : priorities.bulk;
