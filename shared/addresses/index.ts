/**
 * Reads email addresses for the whole plugin: in the panel while somebody types, on the server when the text
 * is sent. It is pure and runs in browsers and in Node.
 */
export { normaliseAddress } from './normalise';
export { parseAddress, parseAddresses, type ParsedAddress, type ParsedEntry } from './parse';
export { addressFaultMessages, type AddressFault } from './faults';
export { suggestAddress } from './suggest';
export { splitName } from './split-name';
