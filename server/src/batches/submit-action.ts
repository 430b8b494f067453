import type { Core } from '@strapi/strapi';
import type { Selection } from '../../../shared/contracts/common';
import type { BatchAction, BatchSource } from '../../../shared/contracts/states';
import { isMailed } from '../domain/brakes';
import { assertReadyToSend } from '../invitations/readiness';
import { resolveAccounts, resolveSelection, type Selected } from './intake/selection';
import { submit, type Submitted, type Work } from './submit';

export interface ActionSubmission {
  requestId: string;
  action: Exclude<BatchAction, 'invite'>;
  over:
    | { of: 'members' | 'invitations'; selection: Selection }
    /** Document id of their role; null: accounts of every role. */
    | { of: 'accounts'; role: string | null };
  source?: BatchSource;
  /** True for an erasure that takes the accounts as well. */
  eraseAccount?: boolean;
  /** True where whoever asks may delete accounts, and so also those that did not join by an invitation. */
  eraseAnyAccount?: boolean;
  /** Finds the rows that the request names besides, and answers their ids; asked once the rest is right. */
  targets?: () => Promise<{ program?: number; tag?: number }>;
  /** Id of the admin; null for the site's own code. */
  actor: number | null;
}

const resolve = (
  strapi: Core.Strapi,
  { over, action }: Pick<ActionSubmission, 'over' | 'action'>,
): Promise<Selected> =>
  over.of === 'accounts'
    ? resolveAccounts(strapi, over)
    : resolveSelection(strapi, { ...over, isExact: isMailed({ action, send: false }) });

/**
 * Does something to a selection of members, invitations or accounts.
 * @throws Refusal `invalid_request`, `no_addresses`, for sending again `member_only_booking_off`,
 *   `public_url_missing` and `too_many_today`, and what `targets` throws
 */
export const submitAction = (
  strapi: Core.Strapi,
  { requestId, action, over, source = 'selection', ...more }: ActionSubmission,
): Promise<Submitted> => {
  const { eraseAccount, eraseAnyAccount, targets, actor } = more;
  const prepare = async (): Promise<Work> => {
    const selected = await resolve(strapi, { over, action });
    if (action === 'resend') await assertReadyToSend(strapi);
    const { program = null, tag = null } = (await targets?.()) ?? {};
    return {
      ...selected,
      columns: {
        requestId,
        source,
        action,
        program,
        tag,
        eraseAccount,
        eraseAnyAccount,
        send: false,
      },
    };
  };
  return submit(strapi, { requestId, actor, prepare });
};
