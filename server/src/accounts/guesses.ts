import type { Core } from '@strapi/strapi';
import {
  RateLimiterMySQL,
  RateLimiterPostgres,
  RateLimiterSQLite,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible';
import { clientKey } from '../domain/client-key';
import { getConfig } from '../get-config';
import { onePerStrapi } from '../one-per-strapi';
import { countersTable } from '../store/counters';

/** Every store of the library has this method, but the types of the library lack it. */
interface Clearing {
  clearExpired(nowMs: number): Promise<unknown>;
}

const limiterClass = {
  sqlite: RateLimiterSQLite,
  postgres: RateLimiterPostgres,
  mysql: RateLimiterMySQL,
};

const limiterOf = async (strapi: Core.Strapi): Promise<RateLimiterStoreAbstract> => {
  const { failures, minutes } = getConfig(strapi).rateLimit;
  const Limiter = limiterClass[strapi.db.dialect.client as keyof typeof limiterClass];
  return new Promise<RateLimiterStoreAbstract>((resolve, reject) => {
    const made: RateLimiterStoreAbstract = new Limiter(
      {
        storeClient: strapi.db.connection,
        storeType: 'knex',
        dbName: strapi.db.connection.client.database(),
        tableName: countersTable,
        points: failures,
        duration: minutes * 60,
        // The library's own clean-up runs on a timer that crashes the process when the database is away.
        clearExpiredByTimeout: false,
      },
      (error?: Error) => (error ? reject(error) : setImmediate(() => resolve(made))),
    );
  });
};

const secondsOf = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000));

const linkKey = (invitation: { documentId: string }): string => `link:${invitation.documentId}`;

/** The most passwords that are hashed or compared for one link within `rateLimit.minutes`. */
const mostTries = 10;

/**
 * Counts wrong guesses in a table that all nodes share: unknown links by the address of the client, and
 * passwords and user names by the link that they were sent with. Nobody is shut out by the guesses of others:
 * a client past its limit still opens links that exist, and a password costs only its own link a try.
 */
class Guesses {
  private limiter: RateLimiterStoreAbstract | undefined;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Creates the table if it is missing. */
  async prepare(): Promise<void> {
    this.limiter = await limiterOf(this.strapi);
  }

  /** Deletes the guesses that no longer count; the schedule calls it from time to time. */
  async forgetExpired(): Promise<void> {
    await (this.ready() as RateLimiterStoreAbstract & Clearing).clearExpired(Date.now());
  }

  /**
   * Counts a link that does not exist. Once the client is past its limit this only reads, so that turning it
   * away costs little.
   * @returns the seconds until the client may try again; 0 while it is within its limit
   */
  async countUnknownLink({ ip }: { ip: string }): Promise<number> {
    return this.count(clientKey(ip), getConfig(this.strapi).rateLimit.failures);
  }

  /**
   * Counts a password before it is hashed or compared, and its user name before it is looked up, so that those
   * sent at once count as well. Call `forgive` if it led to an account. One that may not be tried is not
   * counted.
   * @returns the seconds until another may be tried with this link; 0 if this one may be
   */
  async countTry(invitation: { documentId: string }): Promise<number> {
    const most = Math.min(mostTries, getConfig(this.strapi).rateLimit.failures);
    return this.count(linkKey(invitation), most);
  }

  async forgive(invitation: { documentId: string }): Promise<void> {
    await this.ready().reward(linkKey(invitation), 1);
  }

  /** Counts one more, unless there are as many as may be. @returns the seconds to wait; 0 if it was counted */
  private async count(key: string, most: number): Promise<number> {
    const before = await this.ready().get(key);
    if (before && before.consumedPoints >= most) return secondsOf(before.msBeforeNext);
    const { consumedPoints, msBeforeNext } = await this.ready().penalty(key, 1);
    if (consumedPoints <= most) return 0;
    // Others were counted at the same moment.
    await this.ready().reward(key, 1);
    return secondsOf(msBeforeNext);
  }

  private ready(): RateLimiterStoreAbstract {
    if (!this.limiter) throw new Error('member-invites: guesses are counted after bootstrap only');
    return this.limiter;
  }
}

export const guessesOf = onePerStrapi((strapi) => new Guesses(strapi));
