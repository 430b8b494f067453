import type { FieldError } from './errors';

/** More than this many errors help nobody, and an answer must not be many times as long as its request. */
const mostErrors = 100;
const longestMessage = 500;

/** A message may quote what was sent. */
export const shortMessage = (message: string | undefined): string | undefined =>
  message?.slice(0, longestMessage);

const shortPart = (part: string | number): string | number =>
  typeof part === 'string' ? part.slice(0, longestMessage) : part;

/** Answers the first errors of a request that is wrong in many places. */
export const fewErrors = (errors: FieldError[]): FieldError[] =>
  errors.slice(0, mostErrors).map((error) => ({
    ...error,
    path: error.path.map(shortPart),
    message: error.message.slice(0, longestMessage),
  }));
