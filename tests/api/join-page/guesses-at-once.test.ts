import { createAccount, password } from '../../support/accounts';
import { guessesIn } from '../../support/guesses';
import { inviteAll, inviteOne, type Invited } from '../../support/invite';
import type { MailServer } from '../../support/mail-server';
import { openOffice } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import type { Site } from '../../support/site';
import { until } from '../../support/until';

const FAILURES = 5;

describe('passwords of accounts, tried on the join page', () => {
  let mail: MailServer;
  let site: Site;

  beforeAll(async () => {
    const config = { rateLimit: { failures: FAILURES, minutes: 5 } };
    ({ site, mail } = await openOffice({ config }));
  });

  beforeEach(() => guesses().delete());

  const guesses = () => guessesIn(site.strapi);

  const submit = ({ link }: Invited, secret: string) =>
    site.request.post(new URL(link).pathname).type('form').send({ password: secret });

  const statuses = (answers: { status: number }[]): number[] =>
    answers.map(({ status }) => status).sort();

  /** Holds every connection of the database until all requests have asked for one, so that none is ahead. */
  const atOnce = async <T>(requests: (() => PromiseLike<T>)[]): Promise<T[]> => {
    const { client } = site.strapi.db.connection;
    const held: unknown[] = await Promise.all(
      Array.from({ length: client.pool.max }, () => client.acquireConnection()),
    );
    const answers = Promise.all(requests.map((send) => send()));
    await until(() => client.pool.numPendingAcquires() >= requests.length, {
      what: 'every request under way',
    });
    for (const connection of held) client.releaseConnection(connection);
    return answers;
  };

  const holder = async (email: string): Promise<Invited> => {
    await createAccount(site, { email });
    const invited = await inviteOne({ site, mail }, email);
    await untilLettersSettled(site.strapi);
    return invited;
  };

  it('at once, are no more than those one after the other', async () => {
    const invited = await holder('victim@members.test');
    const wrong = Array.from(
      { length: 30 },
      (_, guess) => async () => submit(invited, `wrong ${guess}`),
    );
    const answers = await atOnce(wrong);
    expect(statuses(answers)).toEqual([
      ...Array(FAILURES).fill(400),
      ...Array(30 - FAILURES).fill(429),
    ]);
    for (const { status, headers, text } of answers) {
      if (status === 400) expect(text).toContain('This is not the password of your account');
      else {
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
        expect(text).toMatch(/open the link again in [1-5] minutes?/);
      }
    }
    await submit(invited, password).expect(429);
  });

  it('count no failure where they are right', async () => {
    const invited = await holder('owner@members.test');
    for (let failure = 1; failure < FAILURES; failure += 1) {
      await submit(invited, `wrong ${failure}`).expect(400);
    }
    await submit(invited, password).expect(200);
    expect(await guesses().select('points')).toEqual([{ points: FAILURES - 1 }]);
  });

  it('count no failure where many owners come at once from one office', async () => {
    const emails = Array.from({ length: 12 }, (_, index) => `office${index}@members.test`);
    for (const email of emails) await createAccount(site, { email });
    const owners = await inviteAll({ site, mail }, emails);
    await untilLettersSettled(site.strapi);
    const answers = await atOnce(owners.map((owner) => async () => submit(owner, password)));
    expect(statuses(answers)).toEqual(Array(owners.length).fill(200));
    const counted: { points: number }[] = await guesses().select('points');
    expect(counted.filter(({ points }) => points > 0)).toEqual([]);
  });

  it('shut nobody out who has a link of their own, and come from the same office', async () => {
    const guesser = await holder('guesser@members.test');
    const colleague = await holder('colleague@members.test');
    const newcomer = await inviteOne({ site, mail }, 'newcomer@members.test');
    for (let tries = 0; tries < 2 * FAILURES; tries += 1) await submit(guesser, `wrong ${tries}`);
    await submit(guesser, password).expect(429);
    await submit(colleague, password).expect(200);
    const form = { password, passwordConfirmation: password };
    const path = new URL(newcomer.link).pathname;
    await site.request.post(path).type('form').send(form).expect(200);
  });
});
