import type { Core } from '@strapi/strapi';
import type { AccountFacts } from '../domain/acceptance';
import { hasPassword } from '../accounts/passwords';
import { Refusal } from '../errors';
import type { Judged, Session } from './judge';

/** Answers the account that the invitee can prove to be theirs by its password; null if there is none. */
export const accountToProve = ({ verdict, account }: Judged): AccountFacts | null => {
  const isAsked = verdict.kind === 'refused' && verdict.code === 'sign_in_required';
  return isAsked && account?.hasPassword ? account : null;
};

/**
 * Lets somebody prove by its password that an account is theirs, which then counts as signed in. The caller
 * counts the try beforehand.
 * @throws Refusal `password_wrong`
 */
export const proveAccount = async (
  strapi: Core.Strapi,
  { account: { id }, password }: { account: AccountFacts; password: string },
): Promise<Session> => {
  if (!(await hasPassword(strapi, { id, password }))) throw new Refusal('password_wrong');
  return { id };
};
