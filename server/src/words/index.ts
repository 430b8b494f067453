import { getConfig } from '../get-config';
import { onePerStrapi } from '../one-per-strapi';
import { makeBook, type Book } from './book';

export * from './book';
export { say, sayCounted, sayPage } from './say';
export type * from './shape';

/** Makes the book of a site from its configuration, once. */
export const bookOf = onePerStrapi((strapi): Book => makeBook(getConfig(strapi).languages));
