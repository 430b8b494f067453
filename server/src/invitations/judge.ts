import type { Core } from '@strapi/strapi';
import { judgeAcceptance, type AcceptanceVerdict, type AccountFacts } from '../domain/acceptance';
import { findByAddress } from '../accounts/find';
import { isConfirmationRequired } from '../accounts/rules';
import type { InvitationRow } from '../store/records';

/** Id of the account of the current session, if there is one. */
export type Session = { id: AccountFacts['id'] } | null;

export interface Judged {
  verdict: AcceptanceVerdict;
  /** The account with the invitation's address, if there is one: the one signed in, else a usable one. */
  account: AccountFacts | null;
}

/** Judges by the current facts whether the invitation can be accepted, and how. Reads only. */
export const judgeInvitation = async (
  strapi: Core.Strapi,
  input: { invitation: InvitationRow; session?: Session; now: Date },
): Promise<Judged> => {
  const { invitation, session = null, now } = input;
  const found = await findByAddress(strapi, { email: invitation.email });
  const account = found.find(({ id }) => id === session?.id) ?? found[0] ?? null;
  const confirmationRequired = await isConfirmationRequired(strapi);
  const verdict = judgeAcceptance({ invitation, account, session, confirmationRequired, now });
  return { verdict, account };
};
