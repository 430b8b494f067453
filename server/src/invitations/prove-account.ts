import type { Core } from '@strapi/strapi';
import { guessesOf } from '../accounts/guesses';
import { hasPassword } from '../accounts/passwords';
import { Refusal } from '../errors';
import type { Judged, Session } from './judge';

/**
 * Lets somebody prove by its password that an account is theirs, which then counts as signed in.
 * @param ip address of the client, whose guesses are counted
 * @returns null if there is no account to prove by a password
 * @throws Refusal `password_wrong`, `rate_limited`
 */
export const proveAccount = async (
  strapi: Core.Strapi,
  { found, password, ip }: { found: Judged; password: string; ip: string },
): Promise<Session> => {
  const { account, verdict } = found;
  const isAsked = verdict.kind === 'refused' && verdict.code === 'sign_in_required';
  if (!isAsked || !account?.hasPassword) return null;
  const guesses = guessesOf(strapi);
  if (!(await guesses.mayGuess({ ip }))) {
    // Other guesses under way may have turned out right just now; then there is nothing to wait for.
    const retryAfter = Math.max(1, await guesses.secondsToWait({ ip }));
    throw new Refusal('rate_limited', { retryAfter });
  }
  const { id } = account;
  if (!(await hasPassword(strapi, { id, password }))) throw new Refusal('password_wrong');
  await guesses.forgive({ ip });
  return { id };
};
