import type { Core } from '@strapi/strapi';
import { logEntries } from '../../store/query';

/** The number of lines in one statement, because its variables are limited; SQLite's smallest limit is 999. */
const linesPerInsert = 80;

/**
 * Stores the lines of a batch. Run it inside the transaction of the batch. @param rows of the type
 * `log-entry`
 */
export const storeLines = async (strapi: Core.Strapi, rows: object[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += linesPerInsert) {
    await logEntries(strapi).createMany({ data: rows.slice(start, start + linesPerInsert) });
  }
};
