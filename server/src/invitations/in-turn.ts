import type { Core } from '@strapi/strapi';
import { onePerStrapi } from '../one-per-strapi';

/** The work under way for each invitation on this node, by document id. */
const turnsOf = onePerStrapi(() => new Map<string, Promise<unknown>>());

/**
 * Runs work for one invitation after the work that was asked for before, on this node. When many accept with
 * one link at once, those behind the first see what it led to, and hash nothing.
 */
export const inTurn = async <Answer>(
  strapi: Core.Strapi,
  { documentId }: { documentId: string },
  work: () => Promise<Answer>,
): Promise<Answer> => {
  const turns = turnsOf(strapi);
  const before = turns.get(documentId) ?? Promise.resolve();
  const turn = before.catch(() => undefined).then(work);
  turns.set(documentId, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(documentId) === turn) turns.delete(documentId);
  }
};
