import type { Core } from '@strapi/strapi';
import { normaliseAddress } from '../../../shared/addresses/normalise';
import { invitations } from '../store/query';
import { stateNow } from '../domain/invitation-states';
import { hashToken, readToken } from '../domain/token';
import { Refusal } from '../errors';
import type { InvitationRow } from '../store/records';
import { programDetails } from '../store/program-of-invitation';

/** The relations of an invitation that every use case needs. */
export const invitationDetails = { ...programDetails, invitedBy: true };

/**
 * Removes a member whose address was changed since: the holder of this link may be somebody else, so the link
 * neither shows nor changes the member's record, as if they had been deleted.
 */
const withoutMoved = (invitation: InvitationRow): InvitationRow => {
  const { member, email } = invitation;
  const isMoved = member != null && member.emailKey !== normaliseAddress(email);
  return isMoved ? { ...invitation, member: null } : invitation;
};

/**
 * Tells whether there is an invitation with this token, whatever its state.
 * @param token any value that was sent; a value that cannot be a token never reaches the database
 */
export const isKnownToken = async (strapi: Core.Strapi, token: unknown): Promise<boolean> => {
  const read = readToken(token);
  if (read === null) return false;
  const where = { tokenHash: hashToken(read) };
  return (await invitations(strapi).findOne({ where, select: ['id'] })) !== null;
};

/**
 * Finds an invitation with its member, unless the member has another address now.
 * @param token any value that was sent; a value that cannot be a token never reaches the database
 * @throws Refusal `invitation_unknown`
 */
export const findByToken = async (strapi: Core.Strapi, token: unknown): Promise<InvitationRow> => {
  const read = readToken(token);
  if (read === null) throw new Refusal('invitation_unknown');
  const invitation = await invitations(strapi).findOne({
    where: { tokenHash: hashToken(read) },
    populate: invitationDetails,
  });
  if (!invitation) throw new Refusal('invitation_unknown');
  return withoutMoved(invitation);
};

/**
 * Explains why a guarded change did not happen: somebody closed the invitation between our read and our
 * write.
 */
export const refusalForCurrentState = async (
  strapi: Core.Strapi,
  { token, now }: { token: unknown; now: Date },
): Promise<Refusal> => {
  const state = stateNow(await findByToken(strapi, token), now);
  return new Refusal(state === 'pending' ? 'invitation_expired' : `invitation_${state}`);
};

/** @throws Refusal `invitation_unknown` */
export const findById = async (strapi: Core.Strapi, id: string): Promise<InvitationRow> => {
  const invitation = await invitations(strapi).findOne({
    where: { documentId: id },
    populate: invitationDetails,
  });
  if (!invitation) throw new Refusal('invitation_unknown');
  return invitation;
};
