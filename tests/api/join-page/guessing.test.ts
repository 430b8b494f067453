import { asInvitee } from '../../support/invitee';
import { randomBytes } from 'node:crypto';
import {
  cancelInvitations,
  inviteAll,
  inviteOne,
  resendInvitations,
  type Invited,
} from '../../support/invite';
import type { MailServer } from '../../support/mail-server';
import { openOffice, types } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';
import type { Site } from '../../support/site';

const FAILURES = 10;
const OFFICE = 30;
const MINUTES = 5;
const password = 'correct horse';
const longAgo = new Date(Date.now() - 86_400_000);

describe('guessing links', () => {
  let mail: MailServer;
  let site: Site;

  beforeAll(async () => {
    const rateLimit = { failures: FAILURES, minutes: MINUTES };
    ({ site, mail } = await openOffice({ config: { rateLimit } }));
  });

  beforeEach(async () => {
    await site.strapi.db.connection('member_invites_guesses').delete();
  });

  const guess = (): string => randomBytes(22).toString('hex').slice(0, 43);
  const address = (): string => `10.${[...randomBytes(3)].join('.')}`;
  const lookup = (token: string) => asInvitee(site, 'lookup', { token });

  async function guessUntilRefused(): Promise<void> {
    for (let failure = 0; failure < FAILURES; failure += 1) {
      expect((await lookup(guess())).status).toBe(404);
    }
  }

  const countedGuesses = () => site.strapi.db.connection('member_invites_guesses').select('points');

  const expectLimit = ({ status, headers, body }: Awaited<ReturnType<typeof lookup>>): void => {
    expect(status).toBe(429);
    expect(body.error.details.code).toBe('rate_limited');
    const wait = Number(headers['retry-after']);
    expect(wait).toBeGreaterThan(MINUTES * 60 - 60);
    expect(wait).toBeLessThanOrEqual(MINUTES * 60);
    expect(body.error.details.retryAfter).toBe(wait);
  };

  it('ends after so many unknown ones, with the time to wait', async () => {
    await guessUntilRefused();
    expectLimit(await lookup(guess()));
    expectLimit(await asInvitee(site, 'accept', { token: guess(), password }));
    expectLimit(await asInvitee(site, 'decline', { token: guess() }));
    expectLimit(await asInvitee(site, 'renew', { token: guess() }));
  });

  it('ends for malformed ones as well', async () => {
    for (let failure = 0; failure < FAILURES; failure += 1) await lookup('x');
    expectLimit(await lookup('x'));
  });

  it('shows people a page that says when to come back', async () => {
    await guessUntilRefused();
    const page = await site.request.get(`/api/member-invites/join/${guess()}`);
    expect(page.status).toBe(429);
    expect(page.headers['retry-after']).toMatch(/^\d+$/);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('open the link again in 5 minutes');
    expect(page.text).toContain('Your invitation has not changed');
  });

  it('is possible again when the time is over', async () => {
    await guessUntilRefused();
    expectLimit(await lookup(guess()));
    const guesses = site.strapi.db.connection('member_invites_guesses');
    expect(await guesses.update({ expire: Date.now() - 1000 })).toBe(1);
    expect((await lookup(guess())).status).toBe(404);
  });

  it.each([
    [
      'the address a proxy would name',
      () =>
        site.request
          .post('/api/member-invites/invitation/lookup')
          .set({ 'X-Forwarded-For': address(), 'X-Real-IP': address(), Forwarded: 'for=10.1.1.1' })
          .send({ token: guess() }),
    ],
    [
      'the case, the query and the end of the path',
      (turn: number) => {
        const path = turn % 2 === 0 ? '/API/Member-Invites/join' : '/api/MEMBER-INVITES/Join';
        return site.request.get(`${path}/${guess()}/?x=${guess()}`);
      },
    ],
    [
      'the route and the method',
      (turn: number) => {
        const path = `/api/member-invites/join/${guess()}`;
        return turn % 2 === 0
          ? site.request.head(path)
          : site.request.post(`${path}/decline`).type('form').send({});
      },
    ],
    [
      'the browser',
      () => site.request.get(`/api/member-invites/join/${guess()}`).set('User-Agent', guess()),
    ],
  ])('is not helped by changing %s each time', async (_, attempt) => {
    const statuses: number[] = [];
    for (let tries = 0; tries < FAILURES + 5; tries += 1)
      statuses.push((await attempt(tries)).status);
    expect(statuses.slice(0, FAILURES)).toEqual(Array(FAILURES).fill(404));
    expect(statuses.slice(FAILURES)).toEqual(Array(5).fill(429));
  });

  it('is not helped by an address in the body, on which no count depends', async () => {
    const withAddress = (token: string) =>
      asInvitee(site, 'lookup', { token, email: `${guess()}@x.test` });
    const statuses: number[] = [];
    for (let tries = 0; tries < FAILURES + 5; tries += 1)
      statuses.push((await withAddress(guess())).status);
    expect(statuses).toEqual([...Array(FAILURES).fill(400), ...Array(5).fill(429)]);
    const { token } = await inviteOne({ site, mail }, 'known@members.test');
    const answer = await withAddress(token);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.code).toBe('invalid_request');
  });

  it('keeps nobody from a link that exists, whatever has become of it', async () => {
    const names = ['waits', 'joins', 'declines', 'withdrawn', 'late', 'again'];
    const invited = await inviteAll(
      { site, mail },
      names.map((name) => `${name}@members.test`),
    );
    const [waits, joins, declines, withdrawn, late, again] = invited as Required<Invited[]>;
    await untilLettersSettled(site.strapi);
    await cancelInvitations(site, [withdrawn!.id]);
    await setRows(site.strapi, types.invitation, { documentId: late!.id }, { expiresAt: longAgo });
    await resendInvitations(site, [again!.id]);
    await guessUntilRefused();
    expectLimit(await lookup(guess()));

    expect((await lookup(waits!.token)).status).toBe(200);
    await site.request.get(new URL(waits!.link).pathname).expect(200);
    expect((await asInvitee(site, 'accept', { token: joins!.token, password })).status).toBe(200);
    expect((await asInvitee(site, 'decline', { token: declines!.token })).status).toBe(200);
    const closed: [Invited, number][] = [
      [joins!, 409],
      [declines!, 410],
      [withdrawn!, 410],
      [late!, 410],
      [again!, 410],
    ];
    for (const [{ link, token }, status] of closed) {
      expect((await site.request.get(new URL(link).pathname)).status).toBe(status);
      expect((await asInvitee(site, 'accept', { token, password })).status).toBe(status);
    }
    expectLimit(await lookup(guess()));
  });

  it('is turned away by a look at the link and one at the count', async () => {
    await guessUntilRefused();
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }): void => void statements.push(sql);
    site.strapi.db.connection.on('query', listen);
    expectLimit(await lookup(guess()));
    site.strapi.db.connection.removeListener('query', listen);
    expect(statements).toEqual([expect.stringMatching(/^select .*member_invites_invitations/)]);
    expect(await countedGuesses()).toEqual([{ points: FAILURES }]);
  });

  it('at once, is no more than one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => lookup(guess())));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(FAILURES).fill(404), ...Array(30 - FAILURES).fill(429)]);
  });

  it('does not keep a whole office that accepts from one address out', async () => {
    for (let failure = 0; failure < 3 * FAILURES; failure += 1) await lookup(guess());
    const emails = Array.from({ length: OFFICE }, (_, index) => `office${index}@members.test`);
    const invited = await inviteAll({ site, mail }, emails);
    const answers = await Promise.all(
      invited.map(({ token }) => asInvitee(site, 'accept', { token, password })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(OFFICE).fill(200));
  });

  it('does not slow the rest of the site', async () => {
    await guessUntilRefused();
    await site.request.get('/api/member-invites/booking-settings').expect(200);
  });
});
