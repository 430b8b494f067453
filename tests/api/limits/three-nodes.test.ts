import { randomBytes } from 'node:crypto';
import { password } from '../../support/accounts';
import { freePort } from '../../support/free-port';
import { inviteAll, inviteOne } from '../../support/invite';
import { NodeProcess } from '../../support/node-process';
import { findRows, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { requestsTo, type Requests } from '../../support/site';

const FAILURES = 20;
const BAD = 200;

describe('a site of three nodes, each a process of its own', () => {
  const office = officeForTests({ config: { rateLimit: { failures: FAILURES, minutes: 5 } } });
  const others: NodeProcess[] = [];
  let nodes: Requests[];

  beforeAll(async () => {
    nodes = [office.site.request];
    for (let number = 0; number < 2; number += 1) {
      const port = await freePort();
      const node = await NodeProcess.start();
      others.push(node);
      await node.listen(port);
      nodes.push(requestsTo(`http://127.0.0.1:${port}`));
    }
  }, 300_000);

  afterAll(() => Promise.all(others.map((node) => node.stop())));

  beforeEach(() => office.site.strapi.db.connection('member_invites_guesses').delete());

  const guess = (): string => randomBytes(22).toString('hex').slice(0, 43);
  const anyAddress = (): string => `10.${[...randomBytes(3)].join('.')}`;
  const nodeOf = (turn: number): Requests => nodes[turn % nodes.length]!;

  /** Everything that could be changed from one guess to the next. */
  const guessings = [
    (node: Requests) =>
      node
        .post('/api/member-invites/invitation/lookup')
        .set('X-Forwarded-For', anyAddress())
        .send({ token: guess(), email: `${guess()}@x.test` }),
    (node: Requests) => node.get(`/API/Member-Invites/Join/${guess()}/`),
    (node: Requests) => node.get(`/api/member-invites/join/${guess()}?email=${guess()}@x.test`),
    (node: Requests) =>
      node
        .post(`/api/MEMBER-INVITES/invitation/accept/?x=${guess()}`)
        .set({ 'X-Forwarded-For': anyAddress(), 'User-Agent': guess() })
        .send({ token: guess(), password, email: `${guess()}@x.test` }),
    (node: Requests) => node.post(`/api/member-invites/join/${guess()}/decline/`).send({}),
  ];

  const guessMany = async (): Promise<number[]> => {
    const statuses: number[] = [];
    for (let turn = 0; turn < BAD; turn += 1) {
      const { status } = await guessings[turn % guessings.length]!(nodeOf(turn));
      statuses.push(status);
    }
    return statuses;
  };

  it('counts 200 bad links together, whatever else is changed each time', async () => {
    const statuses = await guessMany();
    const [within, past] = [statuses.slice(0, FAILURES), statuses.slice(FAILURES)];
    expect([...new Set(within)].sort()).toEqual([400, 404]);
    expect(past).toEqual(Array<number>(BAD - FAILURES).fill(429));
  });

  it('lets a hundred join from an office where 200 bad links came from', async () => {
    const emails = Array.from({ length: 100 }, (_, index) => `office${index}@members.test`);
    const invited = await inviteAll(office, emails);
    await untilLettersSettled(office.site.strapi);
    const [guessed, ...answers] = await Promise.all([
      guessMany(),
      ...invited.map(({ token }, turn) =>
        nodeOf(turn).post('/api/member-invites/invitation/accept').send({ token, password }),
      ),
    ]);
    expect(guessed.filter((status) => status === 429)).toHaveLength(BAD - FAILURES);
    expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(200));
  });

  it('makes one account of thirty accepts of one link', async () => {
    const { token, email } = await inviteOne(office, 'thirty@members.test');
    await untilLettersSettled(office.site.strapi);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, turn) =>
        nodeOf(turn).post('/api/member-invites/invitation/accept').send({ token, password }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(29).fill(409)]);
    expect(await findRows(office, 'account', { email })).toHaveLength(1);
  });
});
