import { memberStates } from '../../../shared/contracts/states';
import { dateTime, field, secret, uniqueString } from './attributes';

export const member = {
  kind: 'collectionType',
  collectionName: 'member_invites_members',
  info: { singularName: 'member', pluralName: 'members', displayName: 'Member' },
  options: { draftAndPublish: false },
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
    account: {
      type: 'relation',
      relation: 'oneToOne',
      target: 'plugin::users-permissions.user',
      useJoinTable: false,
      writable: false,
    },
    joinedAt: { ...dateTime(), writable: false },
    /** When they last had a new link sent for an expired one: there is a cool-down. */
    renewedAt: { ...dateTime(), private: true, writable: false },
  },
  config: {
    ...secret('emailKey', 'renewedAt'),
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
    },
    layouts: { list: ['email', 'firstName', 'lastName', 'state'] },
  },
  indexes: [
    { name: 'member_invites_members_state_idx', columns: ['state'] },
    { name: 'member_invites_members_email_idx', columns: ['email'] },
    { name: 'member_invites_members_last_name_idx', columns: ['last_name'] },
    { name: 'member_invites_members_created_idx', columns: ['created_at'] },
    { name: 'member_invites_members_joined_idx', columns: ['joined_at'] },
    { name: 'member_invites_members_account_uq', columns: ['account_id'], type: 'unique' },
  ],
};
