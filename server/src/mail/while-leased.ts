import type { Core } from '@strapi/strapi';
import { note } from '../../../shared/notes';
import { NotedError } from '../domain/why';
import { getConfig } from '../get-config';
import type { LetterRow } from '../store/records';
import { renewLease } from './queue/finish';

/**
 * Longer than nodemailer's own time-out of ten minutes. After this we give up on a provider that never
 * answers.
 */
const sendLimitMs = 15 * 60_000;

const noAnswer = () =>
  Object.assign(new NotedError('The mail provider did not answer.', note('provider_silent')), {
    code: 'ETIMEDOUT',
  });

/** Renews the claim on a letter while the provider works, so that a slow server never gets the letter twice. */
export const whileLeased = async <T>(
  strapi: Core.Strapi,
  letter: LetterRow,
  work: Promise<T>,
): Promise<T> => {
  const { leaseSeconds } = getConfig(strapi).worker;
  const renew = () =>
    renewLease(strapi, { letter, leaseSeconds, now: new Date() }).catch((error: unknown) =>
      strapi.log.warn(`member-invites: lease: ${String(error)}`),
    );
  const renewal = setInterval(() => void renew(), (leaseSeconds * 1000) / 3);
  let limit: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(noAnswer()), sendLimitMs);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearInterval(renewal);
    clearTimeout(limit);
  }
};
