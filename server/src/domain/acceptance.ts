import type { InvitationState } from '../../../shared/contracts/states';
import { stateNow } from './invitation-states';

export interface AccountFacts {
  id: number | string;
  email: string;
  hasPassword: boolean;
  confirmed: boolean;
  blocked: boolean;
  /** `local`, or the OAuth provider that vouched for the address. */
  provider: string;
}

export type AcceptanceVerdict =
  | { kind: 'create_account' }
  | { kind: 'replace_account'; account: AccountFacts }
  | { kind: 'link_account'; account: AccountFacts }
  | { kind: 'refused'; code: RefusalOfAcceptance };

export type RefusalOfAcceptance =
  | `invitation_${Exclude<InvitationState, 'pending'>}`
  | 'sign_in_required'
  | 'wrong_account'
  | 'account_blocked';

/**
 * Tells whether anybody could sign in to this account so far. An account without a password can be used if it
 * came through an OAuth provider; an unconfirmed one cannot be used while confirmation is required.
 */
export const isUsable = (account: AccountFacts, confirmationRequired: boolean): boolean =>
  (account.hasPassword || account.provider !== 'local') &&
  (account.confirmed || !confirmationRequired);

/** Judges the four account cases and every reason to refuse, in order of precedence. */
export const judgeAcceptance = (input: {
  invitation: { state: InvitationState; expiresAt: Date | string | null };
  /** The account with the invitation's address, if there is one. */
  account: AccountFacts | null;
  /** The account of the current session, if there is one. */
  session: { id: number | string } | null;
  confirmationRequired: boolean;
  now: Date;
}): AcceptanceVerdict => {
  const { account, session, confirmationRequired, now } = input;
  const state = stateNow(input.invitation, now);
  if (state !== 'pending') return { kind: 'refused', code: `invitation_${state}` };
  if (session && session.id !== account?.id) return { kind: 'refused', code: 'wrong_account' };
  if (!account) return { kind: 'create_account' };
  if (account.blocked) return { kind: 'refused', code: 'account_blocked' };
  if (!isUsable(account, confirmationRequired)) return { kind: 'replace_account', account };
  if (!session) return { kind: 'refused', code: 'sign_in_required' };
  return { kind: 'link_account', account };
};
