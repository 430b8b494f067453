import { accountLink, dateTime } from './attributes';
import { hiddenCollection } from './collection';

/**
 * When an account joined, kept once its member is gone or has another account: tokens from before are refused
 * as long as there is the account. It goes with the account.
 */
export const joining = {
  ...hiddenCollection({ singularName: 'joining', pluralName: 'joinings', displayName: 'Joining' }),
  attributes: {
    account: accountLink(),
    joinedAt: { ...dateTime(), required: true, writable: false },
  },
  indexes: [
    { name: 'member_invites_joinings_account_uq', columns: ['account_id'], type: 'unique' },
  ],
};
