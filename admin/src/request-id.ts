const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/**
 * A name for one submission, so that a retry is not a second one. `crypto.randomUUID` is missing
 * where the panel is served over plain HTTP.
 */
export const newRequestId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('');
