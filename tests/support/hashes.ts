import { requireFromStrapi } from './native-strapi';

type Slow = (...args: unknown[]) => Promise<unknown>;

/** The library with which the plugin hashes and compares passwords, as the plugin itself gets it. */
const library = requireFromStrapi('bcrypt') as Record<'hash' | 'compare', Slow>;

/** Counts the hashes that are really made from now on, by hashing and by comparing. */
export function countHashes(): { made: () => number; stop: () => void } {
  const { hash, compare } = library;
  let count = 0;
  const counting =
    (slow: Slow): Slow =>
    (...args) => {
      count += 1;
      return slow(...args);
    };
  Object.assign(library, { hash: counting(hash), compare: counting(compare) });
  return { made: () => count, stop: () => void Object.assign(library, { hash, compare }) };
}
