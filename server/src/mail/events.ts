import type { Core } from '@strapi/strapi';
import type { Note } from '../../../shared/contracts/notes';
import type { Why } from '../domain/why';

/** The events that a site can listen to on `strapi.eventHub` or receive as webhooks. */
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

/** The data of an event. It never holds the token, its hash or the nonce. */
export interface InvitationEventPayload {
  id: string;
  /** Empty if the invitation was closed because its member was erased. */
  email: string;
  member: string | null;
  program: string | null;
  /** The reason of a failure, in the words of a mail server. */
  reason?: string;
  /** The reason of a failure, if the plugin itself has found it. */
  notes?: Note[];
}

/** Notifies listeners of an event after it was committed. An error in a listener does not affect the plugin. */
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
    why?: Why;
  },
): void => {
  const { event, invitation, why } = input;
  const payload: InvitationEventPayload = {
    id: invitation.documentId,
    email: invitation.email,
    member: invitation.member?.documentId ?? null,
    program: invitation.program?.documentId ?? null,
    ...(why?.notes ? { notes: why.notes } : {}),
    ...(why?.reason ? { reason: why.reason } : {}),
  };
  strapi.eventHub.emit(eventName(event), { invitation: payload }).catch((error: unknown) => {
    strapi.log.error(`member-invites: a listener of ${eventName(event)} failed: ${String(error)}`);
  });
};
