import type { Core } from '@strapi/strapi';
import { judgeAcceptance, type AcceptanceVerdict, type AccountFacts } from '../domain/acceptance';
import { findByAddress } from '../accounts/find';
import { isConfirmationRequired } from '../accounts/rules';
import type { AccountRow, InvitationRow } from '../store/records';

/** Id of the account of the current session, if there is one. */
export type Session = { id: AccountFacts['id'] } | null;

export interface Judged {
  verdict: AcceptanceVerdict;
  /** The account with the invitation's address, if there is one: the one signed in, else one that can be proved. */
  account: AccountFacts | null;
}

/**
 * Judges by the current facts whether the invitation can be accepted, and how. Reads only.
 * @param input.namesakes the accounts that have its address or name, where the caller has looked them up
 */
export const judgeInvitation = async (
  strapi: Core.Strapi,
  input: { invitation: InvitationRow; session?: Session; namesakes?: AccountRow[]; now: Date },
): Promise<Judged> => {
  const { invitation, session = null, namesakes, now } = input;
  const found = await findByAddress(strapi, { email: invitation.email, namesakes });
  const account = found.find(({ id }) => id === session?.id) ?? found[0] ?? null;
  const confirmationRequired = await isConfirmationRequired(strapi);
  const verdict = judgeAcceptance({ invitation, account, session, confirmationRequired, now });
  return { verdict, account };
};
