import { memberStates } from '../../../shared/contracts/states';
import { accountLink, dateTime, field, searchKey, secret, uniqueString } from './attributes';
import { collection } from './collection';

export const member = {
  ...collection({ singularName: 'member', pluralName: 'members', displayName: 'Member' }),
  attributes: {
    email: { type: 'string', required: true, maxLength: 254 },
    emailKey: { ...uniqueString(), writable: false },
    firstName: { type: 'string', maxLength: 200 },
    lastName: { type: 'string', maxLength: 200 },
    language: { type: 'string', maxLength: 35 },
    state: {
      type: 'enumeration',
      enum: [...memberStates],
      default: 'not_invited',
      required: true,
      writable: false,
    },
    emailNotifications: { type: 'boolean', default: true },
    suppression: { type: 'enumeration', enum: ['declined', 'bounced'] },
    programs: {
      type: 'relation',
      relation: 'manyToMany',
      target: 'plugin::member-invites.program',
      inversedBy: 'members',
    },
    tags: { type: 'relation', relation: 'manyToMany', target: 'plugin::member-invites.tag' },
    account: accountLink(),
    joinedAt: { ...dateTime(), writable: false },
    /** When the newest invitation's letter first left, or its link was first copied. */
    invitedAt: { ...dateTime(), writable: false },
    /** The letter of the open invitation could not be delivered. */
    hasDeliveryProblem: { type: 'boolean', default: false, writable: false },
    // Searches for the beginning of a word use these; see domain/search-key.ts.
    emailSearch: searchKey(),
    firstNameSearch: searchKey(),
    lastNameSearch: searchKey(),
    /** When the member last got a new link in place of an expired one; a cool-down starts then. */
    renewedAt: { ...dateTime(), private: true, writable: false },
    /** The normalised addresses that the member had before, by which an erasure and an export find them. */
    formerKeys: { type: 'json', private: true, searchable: false, writable: false },
  },
  config: {
    ...secret(
      'emailKey',
      'formerKeys',
      'renewedAt',
      'emailSearch',
      'firstNameSearch',
      'lastNameSearch',
    ),
    metadatas: {
      email: field('Address'),
      firstName: field('First name'),
      lastName: field('Last name'),
      language: field('Language'),
      state: field('Status', { editable: false }),
      emailNotifications: field('E-mail notifications'),
      suppression: field('Not mailed because'),
      programs: field('Programs'),
      tags: field('Tags'),
      account: field('Account', { editable: false }),
      joinedAt: field('Joined', { editable: false }),
      invitedAt: field('Last invited', { editable: false }),
      hasDeliveryProblem: field('Delivery problem', { editable: false }),
    },
    layouts: { list: ['email', 'firstName', 'lastName', 'state'] },
  },
  // Each ends with the id, so that a page is found in the index alone, however far back it is.
  indexes: [
    { name: 'member_invites_members_state_idx', columns: ['state', 'created_at', 'id'] },
    {
      name: 'member_invites_members_problem_idx',
      columns: ['has_delivery_problem', 'created_at', 'id'],
    },
    { name: 'member_invites_members_email_idx', columns: ['email', 'id'] },
    { name: 'member_invites_members_last_name_idx', columns: ['last_name', 'id'] },
    { name: 'member_invites_members_created_idx', columns: ['created_at', 'id'] },
    { name: 'member_invites_members_joined_idx', columns: ['joined_at', 'id'] },
    { name: 'member_invites_members_invited_idx', columns: ['invited_at', 'id'] },
    { name: 'member_invites_members_email_search_idx', columns: ['email_search'] },
    { name: 'member_invites_members_first_search_idx', columns: ['first_name_search'] },
    { name: 'member_invites_members_last_search_idx', columns: ['last_name_search'] },
    { name: 'member_invites_members_account_uq', columns: ['account_id'], type: 'unique' },
  ],
};
