import type { Core } from '@strapi/strapi';
import { getConfig } from '../get-config';
import { onePerStrapi } from '../one-per-strapi';
import { makeBook, type Book } from './book';

export * from './book';
export { say, sayCounted, sayPage } from './say';
export type * from './shape';

/**
 * Makes the book of a site from its configuration, once. The type is named for the package's declarations,
 * as that of the services is.
 */
export const bookOf: (strapi: Core.Strapi) => Book = onePerStrapi((strapi) =>
  makeBook(getConfig(strapi).languages),
);
