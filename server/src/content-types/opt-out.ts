import { secret, uniqueString } from './attributes';
import { hiddenCollection } from './collection';

/**
 * Somebody who had asked to be left alone, and whose address no member has any more. Nothing but a keyed hash
 * of the address is kept, by which the address is recognised when somebody adds it again.
 */
export const optOut = {
  ...hiddenCollection({ singularName: 'opt-out', pluralName: 'opt-outs', displayName: 'Opt-out' }),
  config: secret('addressHash'),
  attributes: {
    addressHash: { ...uniqueString(), writable: false },
  },
};
