import type { Core } from '@strapi/strapi';
import { guessesOf } from '../accounts/guesses';
import { hasPassword } from '../accounts/passwords';
import { Refusal } from '../errors';
import type { Judged, Session } from './judge';

/**
 * Lets the owner of an account prove it by its password, who is then as good as signed in.
 * @param ip address of the client, whose guesses are counted
 * @returns null where no account is to be proved by a password
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
    // Guesses that others have under way may turn out right in this moment: then there is nothing to wait for.
    const retryAfter = Math.max(1, await guesses.secondsToWait({ ip }));
    throw new Refusal('rate_limited', { retryAfter });
  }
  const { id } = account;
  if (!(await hasPassword(strapi, { id, password }))) throw new Refusal('password_wrong');
  await guesses.forgive({ ip });
  return { id };
};
