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
import type { EraseRequest, PersonalDataResponse } from '../../../shared/contracts/members';
import { eraseSchema } from '../../../shared/schemas/members';
import { exportPerson } from '../privacy/export';
import { emptyOld } from '../privacy/retention';
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
  /** Id of the admin who makes the call; null for the site's own code. */
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

export interface MembersToErase extends ByAdmin {
  selection: EraseRequest['selection'];
  /** True: the accounts of users-permissions with the member or the address are deleted as well. */
  eraseAccount: boolean;
  /** Names the request: sent again under the same one, it answers the same batch. */
  requestId?: string;
}

/**
 * Offers invitations to a site's own code and to the plugin's routes: a site may replace a method to change
 * what the routes do. A method refuses by throwing a `Refusal`: an error with the HTTP `status`, and with one
 * of the codes named at the method in `details.code`. A `token` is the last part of a letter's link.
 *
 * The routes that make batches (inviting, resending, cancelling) do not come through here, because they have to
 * tell a new batch from a known one.
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
    return (await submitAction(strapi, submission)).withLog();
  };

  return {
    /**
     * Puts people on the roster and, with `send`, invites them. The same `requestId` again answers the
     * same batch and mails nobody twice. The letters are queued and leave after the call. One call takes at
     * most `maxAddresses` (config) addresses, and the answer has the first 200 lines of the output log.
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
      return (await submitInvites(strapi, submission)).withLog();
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
     * Claims an account: makes one, replaces one that was never usable, or links the one signed in, whose id
     * is in `session`. Ends the sessions that the account had and opens none. Answers the rows of the
     * invitation and the account. A password costs a hash, and each link may cost a handful of them in
     * `rateLimit.minutes` (config); `rate_limited` has the seconds to wait in `details.retryAfter`.
     * @throws Refusal `invitation_…`, `sign_in_required`, `wrong_account`, `account_blocked`,
     *   `password_invalid`, `password_wrong`, `username_taken`, `address_in_use`, `role_missing`,
     *   `rate_limited`, and `invalid_request` with the path of each field at fault
     */
    accept: (input: Omit<Acceptance, 'now'>): Promise<Accepted> =>
      acceptInvitation(strapi, { ...input, now: new Date() }),

    /**
     * Closes an open invitation. With `forGood` nobody invites the address again until staff allow it; this
     * also works for a closed invitation, which keeps its state. Answers the invitation's row.
     * @throws Refusal `invitation_…`
     */
    decline: (input: { token: unknown; forGood: boolean }): Promise<InvitationRow> =>
      declineInvitation(strapi, { ...input, now: new Date() }),

    /**
     * Sends a new invitation for an expired one (`send`), or notifies the organisation of the request
     * (`notify`), as the settings say. The answer is the same however often the owner of the link asks.
     * @throws Refusal `invitation_…`
     */
    renew: (input: { token: unknown }): Promise<Renewal> =>
      renewInvitation(strapi, { ...input, now: new Date() }),

    /**
     * Switches the member's letters about invitations off; the invitation stays as it is. Asked again,
     * nothing more happens. Answers whether the invitation is still open.
     * @throws Refusal `invitation_unknown`, or the code of its state where the member was deleted
     */
    unsubscribe: (input: { token: unknown }): Promise<{ isOpen: boolean }> =>
      unsubscribeByToken(strapi, { ...input, now: new Date() }),

    /** Answers the language of the page behind a token; for an unknown token, the site's. Reads only. */
    languageOf: ({ token }: { token: unknown }): Promise<Language> =>
      languageOfToken(strapi, token),

    /**
     * Answers all that a join page shows (`answer`), and what would happen on acceptance with this `session`
     * (`verdict`). Reads only.
     * @throws Refusal `invitation_unknown`
     */
    lookUp: (input: { token: unknown; session?: Session }): Promise<LookedUp> =>
      lookUpInvitation(strapi, { ...input, now: new Date() }),

    /** Answers a page of the invitations, the open ones unless `state` says otherwise. Reads only. */
    list: (query: ListInvitationsQuery): Promise<ListInvitationsResponse> =>
      listInvitations(strapi, { query, now: new Date() }),

    /**
     * Answers the link of an open invitation, and in ISO 8601 when it expires. The member's history records
     * the call; if no letter has left yet, the invitation's days begin now.
     * @throws Refusal `invitation_unknown`, `invitation_closed`, `member_only_booking_off`,
     *   `public_url_missing`
     */
    copyLink: (input: { id: string } & ByAdmin): Promise<{ link: string; expiresAt: string }> =>
      copyLink(strapi, { actor: null, now: new Date(), ...input }),

    /** Marks invitations past their end; answers how many. */
    expireDue: (): Promise<number> => sweepInvitations(strapi, expireDue),

    /**
     * Erases the selected members: every trace of their addresses leaves every record of the plugin. The
     * answer is a batch; each line of its output log is a proof without an address (the note `erased`).
     * @throws Refusal `invalid_request`, `no_addresses`
     */
    async erase({
      actor = null,
      requestId = randomUUID(),
      ...asked
    }: MembersToErase): Promise<BatchWithLog> {
      const request = await validateBody<EraseRequest>(eraseSchema, { requestId, ...asked });
      const { selection, eraseAccount } = request;
      const over = { of: 'members' as const, selection };
      const any = { eraseAccount, eraseAnyAccount: eraseAccount };
      const erasing = { requestId, action: 'erase' as const, over, ...any };
      return (await submitAction(strapi, { ...erasing, source: 'api', actor })).withLog();
    },

    /**
     * Answers everything that is held of one member, without secrets and without anything about others. The
     * member's history records the call.
     * @throws Refusal `member_unknown`
     */
    exportPerson: (input: { id: string } & ByAdmin): Promise<PersonalDataResponse['data']> =>
      exportPerson(strapi, { actor: null, ...input }),

    /** Takes personal data out of records older than `retentionDays` (config); answers of how many. */
    emptyOld: (): Promise<number> => sweepInvitations(strapi, emptyOld),

    /** Queues the reminders that are due; answers how many. */
    remindDue: (): Promise<number> => sweepInvitations(strapi, remindDue),
  };
};
