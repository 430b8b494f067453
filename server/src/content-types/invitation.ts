import { invitationStates } from '../../../shared/contracts/states';
import { belongsTo, dateTime, secret, uniqueString } from './attributes';
import { hiddenCollection } from './collection';

export const invitation = {
  ...hiddenCollection({
    singularName: 'invitation',
    pluralName: 'invitations',
    displayName: 'Invitation',
  }),
  config: secret('tokenHash', 'nonce', 'openKey'),
  attributes: {
    member: belongsTo('plugin::member-invites.member'),
    /** The address that the letter goes to. It stays the same even if the member's address changes. */
    email: { type: 'string', required: true },
    /** The member's `emailKey` while open, else null: the database allows one open invitation an address. */
    openKey: { ...uniqueString(), writable: false },
    tokenHash: { ...uniqueString(), writable: false },
    nonce: { type: 'string', private: true, searchable: false, writable: false },
    state: {
      type: 'enumeration',
      enum: [...invitationStates],
      default: 'pending',
      required: true,
      writable: false,
    },
    program: belongsTo('plugin::member-invites.program'),
    batch: belongsTo('plugin::member-invites.batch'),
    letters: {
      type: 'relation',
      relation: 'oneToMany',
      target: 'plugin::member-invites.letter',
      mappedBy: 'invitation',
    },
    expiresAt: dateTime(),
    sentAt: dateTime(),
    acceptedAt: dateTime(),
    closedAt: dateTime(),
    remindedAt: dateTime(),
    /** When the organisation was notified that the invitee asks for a new link. */
    renewalAskedAt: dateTime(),
    /** How many links in a row the invitee has asked for, this one included. */
    renewals: { type: 'integer', default: 0, writable: false },
    invitedBy: belongsTo('admin::user'),
    /** When what it says of a person was taken out, by an erasure or by `retentionDays`. */
    emptiedAt: dateTime(),
  },
  indexes: [
    { name: 'member_invites_invitations_emptied_idx', columns: ['emptied_at', 'closed_at'] },
    { name: 'member_invites_invitations_state_idx', columns: ['state', 'expires_at'] },
    { name: 'member_invites_invitations_member_idx', columns: ['member_id'] },
    { name: 'member_invites_invitations_batch_idx', columns: ['batch_id'] },
    { name: 'member_invites_invitations_program_idx', columns: ['program_id'] },
  ],
};
