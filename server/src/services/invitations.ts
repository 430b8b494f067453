import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type {
  InvitationActionRequest,
  ListInvitationsQuery,
  ListInvitationsResponse,
} from '../../../shared/contracts/invitations';
import type { BatchWithLog, CreateBatchRequest } from '../../../shared/contracts/batches';
import type { Language } from '../../../shared/contracts/languages';
import type { Renewal } from '../../../shared/contracts/states';
import { createBatchSchema } from '../../../shared/schemas/batch';
import { selectionActionSchema } from '../../../shared/schemas/selection';
import type { InvitationRow } from '../store/records';
import { validateBody } from '../validate';
import { bookOf } from '../words';
import { submitAction } from '../batches/submit-action';
import { submitInvites } from '../batches/submit-invites';
import { acceptInvitation, type Acceptance, type Accepted } from '../invitations/accept';
import { copyLink } from '../invitations/copy-link';
import { declineInvitation } from '../invitations/decline';
import { expireDue } from '../invitations/expire';
import { listInvitations } from '../invitations/list';
import { lookUpInvitation, type LookedUp } from '../invitations/lookup';
import { remindDue } from '../invitations/remind';
import type { Session } from '../invitations/judge';
import { languageOfToken } from '../invitations/language';
import { renewInvitation } from '../invitations/renew';
import { sweepInvitations } from '../invitations/sweeps';
import { unsubscribeByToken } from '../invitations/unsubscribe';

export interface ByAdmin {
  /** Id of the admin who asks; null for the site's own code. */
  actor?: number | null;
}

export interface InvitationsToActOn extends ByAdmin {
  selection: InvitationActionRequest['selection'];
  /**
   * Names the request: sent again under the same one, it answers the same batch and mails nobody twice.
   * Without it, each call is a request of its own.
   */
  requestId?: string;
}

/**
 * Invitations, for a site's own code and for the plugin's routes: a site may replace a method to have a say in
 * what the routes do. The routes that make batches (inviting, sending again, cancelling) do not come through
 * here, since they have to tell a new batch from a known one.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const act = async (
    action: 'resend' | 'cancel',
    { actor = null, requestId = randomUUID(), selection }: InvitationsToActOn,
  ): Promise<BatchWithLog> => {
    const request = await validateBody<InvitationActionRequest>(selectionActionSchema, {
      requestId,
      selection,
    });
    const over = { of: 'invitations' as const, selection: request.selection };
    const submission = { requestId, action, over, source: 'api' as const, actor };
    return (await submitAction(strapi, submission)).batch;
  };

  return {
    /**
     * Puts people on the roster and, with `send`, invites them. The same `requestId` again answers the
     * same batch and mails nobody twice.
     * @throws Refusal `invalid_request`, `member_only_booking_off`, `public_url_missing`,
     *   `addresses_invalid`, `too_many_addresses`, `no_addresses`, `program_unknown`
     */
    async invite(request: CreateBatchRequest & ByAdmin): Promise<BatchWithLog> {
      const { actor = null, ...given } = request;
      const valid = await validateBody<CreateBatchRequest>(
        createBatchSchema(bookOf(strapi).languages),
        given,
      );
      const submission = { request: { source: 'api' as const, ...valid }, actor };
      return (await submitInvites(strapi, submission)).batch;
    },

    /**
     * Sends the selected invitations again, each with a new link; the one before becomes `replaced`. The
     * answer is a batch with its output log: up to 500 invitations are processed by then, more after it.
     * @throws Refusal `invalid_request`, `no_addresses`, `member_only_booking_off`, `public_url_missing`
     */
    resend: (input: InvitationsToActOn): Promise<BatchWithLog> => act('resend', input),

    /**
     * Withdraws the selected invitations that are open, and answers a batch as `resend` does.
     * @throws Refusal `invalid_request`, `no_addresses`
     */
    cancel: (input: InvitationsToActOn): Promise<BatchWithLog> => act('cancel', input),

    /**
     * Claims an account: makes one, replaces one that was never usable, or links the one signed in.
     * @throws Refusal `invitation_…`, `sign_in_required`, `wrong_account`, `account_blocked`,
     *   `password_invalid`, `username_taken`, `address_in_use`, `role_missing`
     */
    accept: (input: Omit<Acceptance, 'now'>): Promise<Accepted> =>
      acceptInvitation(strapi, { ...input, now: new Date() }),

    /** @throws Refusal `invitation_…` */
    decline: (input: { token: unknown; forGood: boolean }): Promise<InvitationRow> =>
      declineInvitation(strapi, { ...input, now: new Date() }),

    /**
     * Sends a new invitation for an expired one, or tells the organisation that it is asked for.
     * @throws Refusal `invitation_…`
     */
    renew: (input: { token: unknown }): Promise<Renewal> =>
      renewInvitation(strapi, { ...input, now: new Date() }),

    /**
     * Switches the member's letters about invitations off; the invitation stays as it is. Asked again,
     * nothing more happens.
     * @throws Refusal `invitation_unknown`, or the code of its state where the member was deleted
     */
    unsubscribe: (input: { token: unknown }): Promise<{ isOpen: boolean }> =>
      unsubscribeByToken(strapi, { ...input, now: new Date() }),

    /** Answers the language of the page behind a token; of an unknown one, the site's. Reads only. */
    languageOf: ({ token }: { token: unknown }): Promise<Language> =>
      languageOfToken(strapi, token),

    /** Reads only. @throws Refusal `invitation_unknown` */
    lookUp: (input: { token: unknown; session?: Session }): Promise<LookedUp> =>
      lookUpInvitation(strapi, { ...input, now: new Date() }),

    list: (query: ListInvitationsQuery): Promise<ListInvitationsResponse> =>
      listInvitations(strapi, { query, now: new Date() }),

    /** @throws Refusal `invitation_unknown`, `invitation_closed` */
    copyLink: (input: { id: string } & ByAdmin): Promise<{ link: string; expiresAt: string }> =>
      copyLink(strapi, { actor: null, now: new Date(), ...input }),

    /** Marks invitations past their end; answers how many. */
    expireDue: (): Promise<number> => sweepInvitations(strapi, expireDue),

    /** Queues the reminders that are due; answers how many. */
    remindDue: (): Promise<number> => sweepInvitations(strapi, remindDue),
  };
};
