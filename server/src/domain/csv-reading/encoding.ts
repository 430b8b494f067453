import type { Encoding } from '../../../../shared/contracts/imports';

/** The number of bytes that is enough to recognise UTF-16. */
const looked = 4096;

/** Measures how many bytes are zero, because in UTF-16 every second byte of a Latin letter is. */
const zeroShares = (bytes: Uint8Array): { even: number; odd: number } => {
  const length = Math.min(bytes.length, looked);
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const half = Math.max(1, Math.floor(length / 2));
  return { even: zeros[0]! / half, odd: zeros[1]! / half };
};

const many = 0.3;
const hardlyAny = 0.05;

/**
 * Answers the encoding if the beginning of a file shows it; null if only the whole file can tell UTF-8 from
 * Windows-1252.
 */
export const encodingOfStart = (bytes: Uint8Array): Encoding | null => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const { even, odd } = zeroShares(bytes);
  if (odd > many && even < hardlyAny) return 'utf-16le';
  if (even > many && odd < hardlyAny) return 'utf-16be';
  return null;
};

/** Looks at a file chunk by chunk. Texts in Windows-1252 with a letter beyond ASCII are hardly ever UTF-8. */
export class Utf8Check {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private isValid = true;

  add(bytes: Uint8Array): void {
    this.decode(bytes, true);
  }

  /** @param isWhole false: a character cut off at the end is no fault */
  end({ isWhole }: { isWhole: boolean }): boolean {
    if (isWhole) this.decode(new Uint8Array(), false);
    return this.isValid;
  }

  private decode(bytes: Uint8Array, stream: boolean): void {
    if (!this.isValid) return;
    try {
      this.decoder.decode(bytes, { stream });
    } catch {
      this.isValid = false; // the decoder throws for nothing else
    }
  }
}

/** The characters of Windows-1252 from 0x80 to 0x9f. */
const beyondLatin1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes by hand, because many Node releases since 20.18.3 treat Windows-1252 as Latin-1
 * (nodejs/node#60888).
 */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => beyondLatin1[char.charCodeAt(0) - 0x80]!);

export interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** Decodes a file chunk by chunk; a byte order mark is left out. */
export const decoderOf = (encoding: Encoding): Decoder => {
  if (encoding === 'windows-1252') return { write: decodeWindows1252, end: () => '' };
  const decoder = new TextDecoder(encoding);
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
};
