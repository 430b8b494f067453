import { decode } from 'punycode.js';

const readableLabel = (label: string): string => {
  if (!label.startsWith('xn--')) return label;
  try {
    return decode(label.slice('xn--'.length));
  } catch {
    return label; // Somebody registered a name that only looks like an encoded one.
  }
};

/** Answers an ASCII domain as people read it: `xn--bcher-kva.de` is `bücher.de`. */
export const readableDomain = (ascii: string): string =>
  ascii.split('.').map(readableLabel).join('.');
