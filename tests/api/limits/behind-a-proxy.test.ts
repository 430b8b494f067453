import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { startProxy, type AppendingProxy } from '../../support/appending-proxy';
import { inviteOne, type Invited } from '../../support/invite';
import { officeForTests } from '../../support/office';

const FAILURES = 5;

/** These are all addresses of one machine, so that several clients can reach the proxy from it. */
const [office, elsewhere] = ['127.0.0.2', '127.0.0.3'] as const;

describe.each([1, 2])('behind %i proxies that append to X-Forwarded-For', (proxies) => {
  const site = officeForTests({
    config: { rateLimit: { failures: FAILURES, minutes: 5 } },
    env: { PROXIES: String(proxies) },
  });
  const started: AppendingProxy[] = [];
  let invited: Invited;

  beforeAll(async () => {
    let target = site.site.url;
    for (let number = 0; number < proxies; number += 1) {
      started.push(await startProxy(target));
      target = started.at(-1)!.url;
    }
    invited = await inviteOne(site, 'alice@members.test');
  });

  afterAll(async () => {
    await Promise.all(started.map((proxy) => proxy.stop()));
    await site.site.stop();
  });

  beforeEach(() => guesses().delete());

  const guesses = () => site.site.strapi.db.connection('member_invites_guesses');
  const guess = (): string => randomBytes(22).toString('hex').slice(0, 43);
  const anyAddress = (): string => `10.${[...randomBytes(3)].join('.')}`;

  /** Opens a link through all proxies, from this address. */
  const open = (
    token: string,
    from: string,
    headers: Record<string, string> = {},
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      const path = `/api/member-invites/join/${token}`;
      const options = { localAddress: from, headers, agent: false as const };
      http
        .get(new URL(path, started.at(-1)!.url), options, (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
        })
        .on('error', reject);
    });

  const openMany = async (from: string, headers: () => Record<string, string>) => {
    const statuses: number[] = [];
    for (let tries = 0; tries < FAILURES + 3; tries += 1)
      statuses.push(await open(guess(), from, headers()));
    return statuses;
  };

  const shutOut = [...Array<number>(FAILURES).fill(404), ...Array<number>(3).fill(429)];

  it.each([
    ['X-Forwarded-For', () => ({ 'X-Forwarded-For': anyAddress() })],
    ['several of them', () => ({ 'X-Forwarded-For': `${anyAddress()}, ${anyAddress()}` })],
    ['what is no address', () => ({ 'X-Forwarded-For': guess().repeat(50) })],
    ['other headers', () => ({ 'X-Real-IP': anyAddress(), Forwarded: `for=${anyAddress()}` })],
  ])('nobody chooses the address they are counted by: %s', async (_, headers) => {
    expect(await openMany(office, headers)).toEqual(shutOut);
    expect(await guesses().select('key', 'points')).toEqual([
      { key: `rlflx:${office}`, points: FAILURES },
    ]);
  });

  it('nobody shuts out another, by naming their address or by coming before them', async () => {
    const statuses = await openMany(elsewhere, () => ({ 'X-Forwarded-For': office }));
    expect(statuses).toEqual(shutOut);
    expect(await open(guess(), office)).toBe(404);
    expect(await open(guess(), elsewhere)).toBe(429);
    expect(await open(invited.token, elsewhere)).toBe(200);
  });
});
