import type { Core } from '@strapi/strapi';
import { getConfig } from '../get-config';
import { makeBook, type Book } from './book';

export * from './book';
export { say, sayCounted, sayPage } from './say';
export type * from './shape';

const books = new WeakMap<Core.Strapi, Book>();

/** The book of a site, made of its configuration once. */
export const bookOf = (strapi: Core.Strapi): Book => {
  const book = books.get(strapi) ?? makeBook(getConfig(strapi).languages);
  books.set(strapi, book);
  return book;
};
