import type { Core } from '@strapi/strapi';
import { checkPassword } from '../accounts/passwords';
import { refuseOthersAddress } from '../accounts/usernames';
import type { AccountFacts } from '../domain/acceptance';
import { Refusal } from '../errors';
import type { InvitationRow } from '../store/records';
import type { Acceptance } from './accept';
import { readAnswers } from './answers';
import { judgeInvitation } from './judge';
import { accountToProve } from './prove-account';
import { assertRoleExists } from './role';

export interface Outlook {
  /** The account whose password is to be compared; null if there is none to prove. */
  toProve: AccountFacts | null;
  setsPassword: boolean;
}

/**
 * Judges an acceptance by everything that needs no hash and tells nothing of others, since a hash costs much
 * more than a look-up and whoever holds a link could ask for many. What others may change meanwhile is judged
 * again in the transaction.
 * @throws Refusal with the codes of the verdict, `invalid_request` for the fields and consents,
 * `consents_changed`, `role_missing`, `username_taken` for an address of others, `password_invalid`
 */
export const judgeBeforeHashing = async (
  strapi: Core.Strapi,
  input: Acceptance & { invitation: InvitationRow },
): Promise<Outlook> => {
  const { invitation, session, username, password = '', now } = input;
  const judged = await judgeInvitation(strapi, { invitation, session, now });
  const { verdict } = judged;
  const toProve = input.mayProve ? accountToProve(judged) : null;
  if (verdict.kind === 'refused' && !toProve) throw new Refusal(verdict.code);
  if (!invitation.member) throw new Refusal('invitation_cancelled');
  await readAnswers(strapi, { invitation, answers: input, now });
  const setsPassword = verdict.kind === 'create_account' || verdict.kind === 'replace_account';
  if (setsPassword) {
    await assertRoleExists(strapi, { invitation });
    refuseOthersAddress({ address: invitation.email.toLowerCase(), username });
    await checkPassword(strapi, { password });
  }
  return { toProve, setsPassword };
};
