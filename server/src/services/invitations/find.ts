import type { Core } from '@strapi/strapi';
import { invitations } from '../../database/query';
import { stateNow } from '../../domain/invitation-states';
import { hashToken, readToken } from '../../domain/token';
import { Refusal } from '../../errors';
import type { InvitationRow } from '../../records';

/** What every use case needs to know of an invitation. */
export const invitationDetails = {
  member: { populate: { programs: true } },
  program: { populate: { role: true } },
  batch: true,
  invitedBy: true,
};

/**
 * @param token whatever came over the wire; what cannot be a token never reaches the database
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
  return invitation;
};

/** Why a guarded change did not happen: somebody closed the invitation between our look and our write. */
export const refusalNow = async (
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
