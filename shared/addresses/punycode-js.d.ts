/** The library has no types of its own, and those of DefinitelyTyped are for Node's module of nearly the same name. */
declare module 'punycode.js' {
  /** One label of a domain in the form that goes into the DNS (RFC 3492), without the `xn--`. */
  export function encode(label: string): string;
  /** The label as people read it. @throws RangeError if it is no such form */
  export function decode(label: string): string;
}
