import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { newDocumentId } from '../store/new-id';
import { invitations } from '../store/query';
import { hashToken } from '../domain/token';
import { invitationMoves } from '../domain/states';
import { emitEvent } from '../mail/events';
import { tokenOf } from '../settings/links';
import type { InvitationRow } from '../store/records';

/** An invitation to create. Relations are ids of rows. */
export interface NewInvitation {
  member: { id: number; email: string; emailKey: string };
  program?: number | null;
  batch?: number | null;
  /** How many links in a row the invitee has asked for, this one included. */
  renewals?: number;
  /** Id of the admin. */
  invitedBy?: number | null;
}

const rowOf = (strapi: Core.Strapi, offer: NewInvitation) => {
  const documentId = newDocumentId();
  const nonce = randomBytes(32).toString('base64url');
  const token = tokenOf(strapi, { documentId, nonce });
  return {
    documentId,
    nonce,
    tokenHash: hashToken(token),
    member: offer.member.id,
    email: offer.member.email,
    openKey: offer.member.emailKey,
    state: invitationMoves.open.to,
    program: offer.program ?? null,
    batch: offer.batch ?? null,
    renewals: offer.renewals ?? 0,
    invitedBy: offer.invitedBy ?? null,
  };
};

/**
 * Creates invitations with one statement and answers them in the same order, with their members. Listeners
 * are notified after the commit.
 * @throws the database's unique violation if one of the members has an open invitation
 */
export const openInvitations = async (
  strapi: Core.Strapi,
  offers: NewInvitation[],
): Promise<InvitationRow[]> => {
  if (offers.length === 0) return [];
  return strapi.db.transaction(async ({ onCommit }) => {
    const rows = offers.map((offer) => rowOf(strapi, offer));
    await invitations(strapi).createMany({ data: rows });
    const found = await invitations(strapi).findMany({
      where: { documentId: { $in: rows.map(({ documentId }) => documentId) } },
      populate: { member: true, program: true },
    });
    const byDocumentId = new Map(found.map((row) => [row.documentId, row]));
    const made = rows.map(({ documentId }) => byDocumentId.get(documentId)!);
    onCommit(() => {
      for (const invitation of made) emitEvent(strapi, { event: 'created', invitation });
    });
    return made;
  });
};
