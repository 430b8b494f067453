import { belongsTo, dateTime } from './attributes';
import { hiddenCollection } from './collection';

/**
 * One event. An entry with `line` is a line of a batch's output log (its `outcome` is empty until the line is
 * processed); an entry without one belongs to the history of a member.
 */
export const logEntry = {
  ...hiddenCollection({
    singularName: 'log-entry',
    pluralName: 'log-entries',
    displayName: 'Log entry',
  }),
  attributes: {
    batch: belongsTo('plugin::member-invites.batch'),
    line: { type: 'integer' },
    typed: { type: 'text' },
    email: { type: 'string' },
    outcome: { type: 'string' },
    /** The plugin's own notes: `Note[]`. */
    notes: { type: 'json' },
    /** The words of others, such as a mail server's reply. */
    reason: { type: 'text' },
    member: belongsTo('plugin::member-invites.member'),
    invitation: belongsTo('plugin::member-invites.invitation'),
    actor: belongsTo('admin::user'),
    at: dateTime(),
    /** The line brings this beside its address; emptied once it is processed. */
    values: { type: 'json', private: true },
    /** When what it says of a person was taken out, by an erasure or by `retentionDays`. */
    emptiedAt: dateTime(),
  },
  indexes: [
    { name: 'member_invites_log_emptied_idx', columns: ['emptied_at', 'at'] },
    { name: 'member_invites_log_line_uq', columns: ['batch_id', 'line'], type: 'unique' },
    { name: 'member_invites_log_outcome_idx', columns: ['batch_id', 'outcome'] },
    { name: 'member_invites_log_member_idx', columns: ['member_id', 'at'] },
    { name: 'member_invites_log_invitation_idx', columns: ['invitation_id'] },
  ],
};
