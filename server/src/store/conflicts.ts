const uniqueViolations = new Set(['SQLITE_CONSTRAINT_UNIQUE', '23505', 'ER_DUP_ENTRY']);
const passingConflicts = new Set([
  '40001',
  '40P01',
  'ER_LOCK_DEADLOCK',
  // MariaDB: the row to be locked was written since the transaction first read.
  'ER_CHECKREAD',
  'SQLITE_BUSY',
]);

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** Tells whether a unique index of the database refused the write (SQLite, PostgreSQL, MySQL). */
export const isUniqueViolation = (error: unknown): boolean => uniqueViolations.has(codeOf(error));

/** Somebody else's write has changed what we had read, so it must be read again. */
export class LostRace extends Error {}

const attempts = 5;

/**
 * Runs a transaction again if another one interfered: a row that it did not find was created meanwhile, or
 * the database resolved a deadlock. The next run finds that row.
 */
export const retryOnConflict = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const mayPass =
        error instanceof LostRace ||
        isUniqueViolation(error) ||
        passingConflicts.has(codeOf(error));
      if (!mayPass || attempt === attempts) throw error;
    }
  }
};
