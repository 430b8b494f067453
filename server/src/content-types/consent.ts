import { belongsTo, dateTime } from './attributes';
import { hiddenCollection } from './collection';

/**
 * One consent as the join page asked for it and the invitee answered it. Rows are only ever added, together
 * with the acceptance. There is no address of the client in it, because nobody needs it.
 */
export const consent = {
  ...hiddenCollection({ singularName: 'consent', pluralName: 'consents', displayName: 'Consent' }),
  attributes: {
    member: belongsTo('plugin::member-invites.member'),
    invitation: belongsTo('plugin::member-invites.invitation'),
    key: { type: 'string', required: true },
    version: { type: 'string', required: true },
    /** The language of `words`. */
    language: { type: 'string', required: true },
    /** The words as they were shown. */
    words: { type: 'text', required: true },
    /** The page with the whole text that was linked. */
    url: { type: 'text' },
    required: { type: 'boolean', required: true },
    agreed: { type: 'boolean', required: true },
    at: { ...dateTime(), required: true },
  },
  indexes: [
    {
      name: 'member_invites_consents_invitation_uq',
      columns: ['invitation_id', 'key'],
      type: 'unique',
    },
    { name: 'member_invites_consents_member_idx', columns: ['member_id', 'at'] },
  ],
};
