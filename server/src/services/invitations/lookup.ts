import type { Core } from '@strapi/strapi';
import type { LookupResponse } from '../../../../shared/contracts/join';
import { isUsable, type AccountFacts } from '../../domain/acceptance';
import { stateNow } from '../../domain/invitation-states';
import { maskEmail } from '../../domain/mask-email';
import { getService } from '../../get-service';
import type { InvitationRow } from '../../records';
import { chosenFields, showField } from '../member-fields';
import { findByToken } from './find';

export interface LookedUp {
  invitation: InvitationRow;
  /** The usable account with the invitation's address, if there is one. */
  account: AccountFacts | null;
  answer: LookupResponse['data'];
}

/**
 * What stands behind a link. Reads only: mail scanners open links, and nothing may come of it.
 * @throws Refusal `invitation_unknown`
 */
export const lookUpInvitation = async (
  strapi: Core.Strapi,
  { token, now }: { token: unknown; now: Date },
): Promise<LookedUp> => {
  const invitation = await findByToken(strapi, token);
  const accounts = getService(strapi, 'accounts');
  const confirmationRequired = await accounts.isConfirmationRequired();
  const [first] = await accounts.findByAddress({ email: invitation.email });
  const account = first && isUsable(first, confirmationRequired) ? first : null;
  const { organisation } = await getService(strapi, 'settings').get();
  return {
    invitation,
    account,
    answer: {
      state: stateNow(invitation, now),
      maskedEmail: maskEmail(invitation.email),
      organisation: organisation.name,
      programs: (invitation.member?.programs ?? []).map(({ name }) => ({ name })),
      expiresAt: invitation.expiresAt ? new Date(invitation.expiresAt).toISOString() : null,
      needs: account ? 'sign-in' : 'password',
      fields: (await chosenFields(strapi)).map(showField),
    },
  };
};
