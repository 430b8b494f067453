import type { Core } from '@strapi/strapi';

/** Happenings a site can listen to on `strapi.eventHub`, or receive as webhooks. */
export const invitationEvents = [
  'created',
  'sent',
  'failed',
  'accepted',
  'expired',
  'cancelled',
  'declined',
] as const;
export type InvitationEvent = (typeof invitationEvents)[number];

export const eventName = (event: InvitationEvent): string => `member-invites.invitation.${event}`;

/** An event carries this, and never the token, its hash or the nonce. */
export interface InvitationEventPayload {
  id: string;
  email: string;
  member: string | null;
  program: string | null;
  reason?: string;
}

/** Tells listeners what happened, after it was committed. A listener that throws is theirs to mend. */
export const emitEvent = (
  strapi: Core.Strapi,
  input: {
    event: InvitationEvent;
    invitation: {
      documentId: string;
      email: string;
      member?: { documentId: string } | null;
      program?: { documentId: string } | null;
    };
    reason?: string;
  },
): void => {
  const { event, invitation, reason } = input;
  const payload: InvitationEventPayload = {
    id: invitation.documentId,
    email: invitation.email,
    member: invitation.member?.documentId ?? null,
    program: invitation.program?.documentId ?? null,
    ...(reason ? { reason } : {}),
  };
  strapi.eventHub.emit(eventName(event), { invitation: payload }).catch((error: unknown) => {
    strapi.log.error(`member-invites: a listener of ${eventName(event)} failed: ${String(error)}`);
  });
};
