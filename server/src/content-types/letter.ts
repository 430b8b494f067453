import { letterKinds, letterStates } from '../../../shared/contracts/states';
import { belongsTo, dateTime, uniqueString } from './attributes';
import { hiddenCollection } from './collection';

/** One mail to be sent. This table is the outbox. */
export const letter = {
  ...hiddenCollection({ singularName: 'letter', pluralName: 'letters', displayName: 'Letter' }),
  attributes: {
    kind: { type: 'enumeration', enum: [...letterKinds], required: true },
    to: { type: 'string', required: true },
    invitation: { ...belongsTo('plugin::member-invites.invitation'), inversedBy: 'letters' },
    member: belongsTo('plugin::member-invites.member'),
    batch: belongsTo('plugin::member-invites.batch'),
    state: { type: 'enumeration', enum: [...letterStates], default: 'queued', required: true },
    /** Letters with a higher priority are sent first. */
    priority: { type: 'integer', default: 0, required: true },
    attempts: { type: 'integer', default: 0, required: true },
    nextAttemptAt: dateTime(),
    /**
     * The claim that holds the letter. Each claim has its own id, so that a late finish of an earlier claim
     * is recognised.
     */
    lockedBy: { type: 'string' },
    lockedUntil: dateTime(),
    messageId: uniqueString(),
    providerMessageId: { type: 'string' },
    /** The plugin's own explanation of why the letter is late, failed or was dropped: `Note[]`. */
    notes: { type: 'json' },
    /** The words of others about the letter, such as a mail server's reply. */
    reason: { type: 'text' },
    sentAt: dateTime(),
    /** When the organisation was notified of the failure. */
    toldAt: dateTime(),
    /** When what it says of a person was taken out, by an erasure or by `retentionDays`. */
    emptiedAt: dateTime(),
  },
  indexes: [
    { name: 'member_invites_letters_emptied_idx', columns: ['emptied_at', 'updated_at'] },
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
