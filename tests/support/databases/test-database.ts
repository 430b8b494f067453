export interface TestDatabase {
  /** The environment variables that make a site use it. */
  env: Record<string, string>;
  drop(): Promise<void>;
}

/** Starts a site with these environment variables and stops it, so that its tables are there. */
export type MakeTables = (env: Record<string, string>) => Promise<void>;

/** A kind of database that tests run on. */
export interface DatabaseKind {
  /** Creates a database without any table; the caller drops it. */
  empty(): Promise<TestDatabase>;
  /**
   * Answers a database as a site leaves it that was started and stopped once, before anything happened on it:
   * it has all tables and roles, and a site starts on it in a fraction of the time. A worker of Jest makes
   * the tables once.
   */
  withTables(makeTables: MakeTables): Promise<TestDatabase>;
}
