import type { LetterName } from './letter-data';

/** A layout of the site's own that cannot be used. It concerns every letter of its name. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';

  constructor(letter: LetterName, reason: string) {
    super(`\`letters.${letter}\` of the plugin's config failed: ${reason}`);
  }
}
