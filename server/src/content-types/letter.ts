import { letterKinds, letterStates } from '../../../shared/contracts/states';
import { belongsTo, dateTime, hidden, uniqueString } from './attributes';

/** One mail to be sent. This table is the outbox. */
export const letter = {
  kind: 'collectionType',
  collectionName: 'member_invites_letters',
  info: { singularName: 'letter', pluralName: 'letters', displayName: 'Letter' },
  options: { draftAndPublish: false },
  pluginOptions: hidden(),
  attributes: {
    kind: { type: 'enumeration', enum: [...letterKinds], required: true },
    to: { type: 'string', required: true },
    invitation: { ...belongsTo('plugin::member-invites.invitation'), inversedBy: 'letters' },
    member: belongsTo('plugin::member-invites.member'),
    batch: belongsTo('plugin::member-invites.batch'),
    state: { type: 'enumeration', enum: [...letterStates], default: 'queued', required: true },
    /** Higher goes first. */
    priority: { type: 'integer', default: 0, required: true },
    attempts: { type: 'integer', default: 0, required: true },
    nextAttemptAt: dateTime(),
    /** The claim that holds it: one id a claim, so that a late finish of an earlier one is told apart. */
    lockedBy: { type: 'string' },
    lockedUntil: dateTime(),
    messageId: uniqueString(),
    providerMessageId: { type: 'string' },
    /** Why it is late, failed or was dropped, as far as the plugin says so: `Note[]`. */
    notes: { type: 'json' },
    /** What others said to it, such as a mail server. */
    reason: { type: 'text' },
    sentAt: dateTime(),
    /** When the organisation was told that it failed. */
    toldAt: dateTime(),
  },
  indexes: [
    {
      name: 'member_invites_letters_due_idx',
      columns: ['state', 'next_attempt_at', 'priority', 'id'],
    },
    { name: 'member_invites_letters_lock_idx', columns: ['locked_by'] },
    { name: 'member_invites_letters_invitation_idx', columns: ['invitation_id'] },
    { name: 'member_invites_letters_batch_idx', columns: ['batch_id', 'state'] },
    { name: 'member_invites_letters_member_idx', columns: ['member_id'] },
  ],
};
