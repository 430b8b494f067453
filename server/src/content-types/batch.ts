import { batchActions, batchSources, batchStates } from '../../../shared/contracts/states';
import { belongsTo, dateTime, uniqueString } from './attributes';
import { hiddenCollection } from './collection';

export const batch = {
  ...hiddenCollection({ singularName: 'batch', pluralName: 'batches', displayName: 'Batch' }),
  attributes: {
    requestId: uniqueString(),
    source: { type: 'enumeration', enum: [...batchSources], required: true },
    action: { type: 'enumeration', enum: [...batchActions], default: 'invite', required: true },
    program: belongsTo('plugin::member-invites.program'),
    /** Only people whom the batch adds get the program, because its admin may not change members. */
    programForNew: { type: 'boolean', default: false, private: true },
    tag: belongsTo('plugin::member-invites.tag'),
    /** The rows whose lines are created while the batch runs; empty once all lines are there. */
    selection: { type: 'json', private: true },
    /** How far the selection was walked, by id of a row; nothing newer than `newestRow` belongs to it. */
    lastRow: { type: 'integer', default: 0, private: true },
    newestRow: { type: 'integer', private: true },
    /** Id of the newest invitation when sending again was asked for: newer ones were made meanwhile. */
    newestInvitation: { type: 'integer', private: true },
    send: { type: 'boolean', required: true },
    /** True for an erasure that takes the accounts as well. */
    eraseAccount: { type: 'boolean' },
    /** Accounts that did not join by an invitation go too, because its admin may delete accounts. */
    eraseAnyAccount: { type: 'boolean', default: false, private: true },
    sendAt: dateTime(),
    validDays: { type: 'integer' },
    language: { type: 'string' },
    subject: { type: 'string' },
    heading: { type: 'string' },
    text: { type: 'text' },
    buttonText: { type: 'string' },
    message: { type: 'text' },
    /** The wording in other languages. */
    translations: { type: 'json' },
    state: {
      type: 'enumeration',
      enum: [...batchStates],
      default: 'processing',
      required: true,
    },
    total: { type: 'integer', default: 0 },
    done: { type: 'integer', default: 0 },
    /**
     * The run that holds the batch, and until when: another run takes over once the lease of a crashed run
     * has ended.
     */
    lockedBy: { type: 'string', private: true },
    lockedUntil: { ...dateTime(), private: true },
  },
  indexes: [{ name: 'member_invites_batches_state_idx', columns: ['state', 'locked_until'] }],
};
