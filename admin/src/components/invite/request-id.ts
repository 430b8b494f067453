import type { InviteContent } from './request';

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Browsers hide `randomUUID` from sites that are neither on https nor on localhost. */
export const newRequestId = (): string =>
  'randomUUID' in crypto
    ? crypto.randomUUID()
    : hex((crypto as Crypto).getRandomValues(new Uint8Array(16)));

/**
 * Gives each content an id of its own and the same content the same id: sent again after an answer was
 * lost, it is the batch that exists already, and nobody is mailed twice.
 */
export const requestIds = (): ((content: InviteContent) => string) => {
  let last = { content: '', id: '' };
  return (content) => {
    const text = JSON.stringify(content);
    if (text !== last.content) last = { content: text, id: newRequestId() };
    return last.id;
  };
};
