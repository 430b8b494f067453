import { isIPv6 } from 'node:net';
import type { Core } from '@strapi/strapi';
import {
  RateLimiterMySQL,
  RateLimiterPostgres,
  RateLimiterSQLite,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible';
import { getConfig } from '../get-config';
import { onePerStrapi } from '../one-per-strapi';

/** Every store of the library has this method, but the types of the library lack it. */
interface Clearing {
  clearExpired(nowMs: number): Promise<unknown>;
}

/** IPv6 addresses are cut to their /64, because one household or office can rotate through all of it. */
const keyOf = (ip: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped) return mapped[1]!;
  if (!isIPv6(ip)) return ip;
  const [head = '', tail = ''] = ip.split('%')[0]!.split('::');
  const groups = [...head.split(':').filter(Boolean)];
  const tailGroups = tail.split(':').filter(Boolean);
  while (ip.includes('::') && groups.length + tailGroups.length < 8) groups.push('0');
  return [...groups, ...tailGroups].slice(0, 4).join(':');
};

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
        tableName: 'member_invites_guesses',
        points: failures,
        duration: minutes * 60,
        // The library's own clean-up runs on a timer that crashes the process when the database is away.
        clearExpiredByTimeout: false,
      },
      (error?: Error) => (error ? reject(error) : setImmediate(() => resolve(made))),
    );
  });
};

/**
 * Counts guesses at tokens and passwords by client address, in a table that all nodes share. Only
 * failures count, so that an office full of invitees behind one address gets in.
 */
class Guesses {
  private limiter: RateLimiterStoreAbstract | undefined;

  constructor(private readonly strapi: Core.Strapi) {}

  /** Creates the table if it is missing. */
  async prepare(): Promise<void> {
    this.limiter = await limiterOf(this.strapi);
  }

  /** Answers the seconds until this client may try again; 0 means now. */
  async secondsToWait({ ip }: { ip: string }): Promise<number> {
    const state = await this.ready().get(keyOf(ip));
    if (!state || state.consumedPoints < this.mostFailures()) return 0;
    return Math.max(1, Math.ceil(state.msBeforeNext / 1000));
  }

  /** Deletes the guesses that no longer count; the schedule calls it from time to time. */
  async forgetExpired(): Promise<void> {
    await (this.ready() as RateLimiterStoreAbstract & Clearing).clearExpired(Date.now());
  }

  /**
   * Counts a guess before it is judged, so that guesses made at once count as well.
   * @returns whether the guess may be made; call `forgive` if it turns out right. A guess that may not be
   *   made is not counted as a failure, since it might have been right.
   */
  async mayGuess({ ip }: { ip: string }): Promise<boolean> {
    const { consumedPoints } = await this.ready().penalty(keyOf(ip), 1);
    if (consumedPoints <= this.mostFailures()) return true;
    await this.ready().reward(keyOf(ip), 1);
    return false;
  }

  async forgive({ ip }: { ip: string }): Promise<void> {
    await this.ready().reward(keyOf(ip), 1);
  }

  async countFailure({ ip }: { ip: string }): Promise<void> {
    await this.ready().penalty(keyOf(ip), 1);
  }

  private mostFailures(): number {
    return getConfig(this.strapi).rateLimit.failures;
  }

  private ready(): RateLimiterStoreAbstract {
    if (!this.limiter) throw new Error('member-invites: guesses are counted after bootstrap only');
    return this.limiter;
  }
}

export const guessesOf = onePerStrapi((strapi) => new Guesses(strapi));
