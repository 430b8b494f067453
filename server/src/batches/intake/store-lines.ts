import type { Core } from '@strapi/strapi';
import { logEntries } from '../../store/query';

/** Variables in one statement are limited; SQLite's smallest limit is 999. */
const linesPerInsert = 80;

/** Run it inside the transaction of the batch they belong to. @param rows as `log-entry` has them */
export const storeLines = async (strapi: Core.Strapi, rows: object[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += linesPerInsert) {
    await logEntries(strapi).createMany({ data: rows.slice(start, start + linesPerInsert) });
  }
};
