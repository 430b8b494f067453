import { newRequestId } from '../../request-id';
import type { InviteContent } from './request';

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
