import type { ConsentAnswers } from '../../../../shared/contracts/join';
import { isGroup } from '../../../../shared/is-group';
import { agreedName, shownName } from '../../join';

const isOfConsent = (name: string): boolean =>
  [shownName(''), agreedName('')].some((start) => name.startsWith(start));

/**
 * Takes the consents out of a posted form of the join page. They may be any, because staff may change the list
 * while somebody fills in the form; the others are judged by their names.
 */
export const splitForm = (body: unknown): { consents: ConsentAnswers; form: unknown } => {
  if (!isGroup(body)) return { consents: {}, form: body };
  const entries = Object.entries(body);
  const shown = entries.filter(([name]) => name.startsWith(shownName('')));
  const consents = shown.flatMap(([name, hash]): [string, { hash: string; agreed: boolean }][] => {
    if (typeof hash !== 'string') return [];
    const key = name.slice(shownName('').length);
    return [[key, { hash, agreed: body[agreedName(key)] === 'true' }]];
  });
  return {
    consents: Object.fromEntries(consents),
    form: Object.fromEntries(entries.filter(([name]) => !isOfConsent(name))),
  };
};
