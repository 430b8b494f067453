/**
 * Email addresses as the whole plugin reads them: the panel while somebody types, the server when
 * it is sent. Pure; runs in browsers and in Node.
 */
export { normaliseAddress } from './normalise';
export { parseAddress, parseAddresses, type ParsedAddress, type ParsedEntry } from './parse';
export { addressFaultMessages, type AddressFault } from './faults';
export { suggestAddress } from './suggest';
export { splitName } from './split-name';
