import { asInvitee } from '../../support/invitee';
import type { UID } from '@strapi/strapi';
import {
  inviteAll,
  cancelInvitations,
  resendInvitations,
  type Invited,
} from '../../support/invite';
import type { MailServer } from '../../support/mail-server';
import { openOffice } from '../../support/office';
import { setRows, settledRows, snapshotRows, untilLettersSettled } from '../../support/rows';
import type { Site } from '../../support/site';

const INVITATION = 'plugin::member-invites.invitation' as UID.ContentType;
const password = 'correct horse';

interface Closed {
  state: string;
  status: number;
  /** The heading of the page that explains the link's state and what to do next. */
  heading: string;
  next: RegExp;
  /** The message that programs get to pass on. */
  message: RegExp;
}

const askForNew = /ask Harbour Club for a new/;

const closed: Closed[] = [
  {
    state: 'cancelled',
    status: 410,
    heading: 'This invitation was withdrawn',
    next: /get in touch and ask for a new one/,
    message: /ask the organisation for a new one/,
  },
  {
    state: 'declined',
    status: 410,
    heading: 'This invitation was declined',
    next: askForNew,
    message: /ask the organisation for a new one/,
  },
  {
    state: 'expired',
    status: 410,
    heading: 'This invitation has expired',
    next: askForNew,
    message: /Ask the organisation for a new one/,
  },
  {
    state: 'replaced',
    status: 410,
    heading: 'There is a newer e-mail',
    next: /A newer e-mail was sent to you on \w+ \d+, \d{4}.*look for it in your mailbox/s,
    message: /use the link in that one/,
  },
  {
    state: 'accepted',
    status: 409,
    heading: 'You have joined already',
    next: /Sign in with your e-mail address/,
    message: /Sign in with your e-mail address/,
  },
  {
    state: 'unknown',
    status: 404,
    heading: 'We do not know this link',
    next: askForNew,
    message: /Open its link straight from the letter/,
  },
];

describe('a link that leads nowhere any more', () => {
  let mail: MailServer;
  let site: Site;
  let tokens: Record<string, string>;

  async function close(invited: Record<string, Invited>): Promise<void> {
    const { cancelled, declined, expired, replaced, accepted } = invited;
    await cancelInvitations(site, [cancelled!.id]);
    await asInvitee(site, 'decline', { token: declined!.token });
    const expiresAt = new Date(Date.now() - 1000);
    await setRows(site.strapi, INVITATION, { documentId: expired!.id }, { expiresAt });
    await resendInvitations(site, [replaced!.id]);
    await asInvitee(site, 'accept', { token: accepted!.token, password });
    await untilLettersSettled(site.strapi);
  }

  beforeAll(async () => {
    ({ site, mail } = await openOffice({ config: { rateLimit: { failures: 1000 } } }));
    await site.settings.update({
      booking: { memberOnlyBooking: true },
      organisation: { name: 'Harbour Club', supportAddress: 'office@harbour.test' },
      welcomeLetter: { webAppUrl: 'https://app.harbour.test' },
    });
    const states = closed.map(({ state }) => state).filter((state) => state !== 'unknown');
    const invited = await inviteAll(
      { site, mail },
      states.map((state) => `${state}@members.test`),
    );
    await untilLettersSettled(site.strapi);
    const byState = Object.fromEntries(states.map((state, index) => [state, invited[index]!]));
    await close(byState);
    tokens = Object.fromEntries(states.map((state) => [state, byState[state]!.token]));
    tokens.unknown = 'x'.repeat(43);
  });

  const pathOf = (state: string): string => `/api/member-invites/join/${tokens[state]}`;
  const headingOf = (html: string): string | undefined => /<h1>(.*)<\/h1>/.exec(html)?.[1];

  it.each(closed)('has a page that says so and what to do next: $state', async (expected) => {
    const { status, text } = await site.request.get(pathOf(expected.state));
    expect(status).toBe(expected.status);
    expect(headingOf(text)).toBe(expected.heading);
    expect(text).toMatch(expected.next);
    expect(text).toContain('Harbour Club');
    expect(text).toContain('mailto:office@harbour.test');
    // The owner of an expired one may ask for a new one: see renewing.test.ts.
    if (expected.state !== 'expired') {
      expect(text).not.toMatch(/<form|<input|<button/);
      expect(text).not.toContain(tokens[expected.state]);
    }
    expect(text.includes('https://app.harbour.test')).toBe(expected.state === 'accepted');
  });

  it.each(closed)('is refused with a code and what to do next: $state', async (expected) => {
    for (const action of ['accept', 'decline'] as const) {
      const body = { token: tokens[expected.state], ...(action === 'accept' && { password }) };
      const answer = await asInvitee(site, action, body);
      expect(answer.status).toBe(expected.status);
      expect(answer.body.error).toMatchObject({
        status: expected.status,
        details: { code: `invitation_${expected.state}` },
        message: expect.stringMatching(expected.message),
      });
    }
  });

  it.each(closed.filter(({ state }) => state !== 'unknown'))(
    'is looked up with its state: $state',
    async ({ state }) => {
      const { status, body } = await asInvitee(site, 'lookup', { token: tokens[state] });
      expect(status).toBe(200);
      expect(body.data).toMatchObject({
        state,
        maskedEmail: `${state[0]}•••@members.test`,
        organisation: 'Harbour Club',
        programs: [],
        expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        needs: state === 'accepted' ? 'sign-in' : 'password',
        fields: [],
      });
    },
  );

  it.each(closed)('answers its forms with the same page: $state', async (expected) => {
    const { state, status, heading } = expected;
    const before = await settledRows(site.strapi);
    const form = { password, passwordConfirmation: password };
    const accepting = await site.request.post(pathOf(state)).type('form').send(form);
    const declining = await site.request
      .post(`${pathOf(state)}/decline`)
      .type('form')
      .send({});
    for (const answer of [accepting, declining]) {
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headingOf(answer.text)).toBe(heading);
    }
    const after = await snapshotRows(site.strapi);
    const guesses = { member_invites_guesses: expect.anything() };
    expect({ ...after, ...guesses }).toEqual({ ...before, ...guesses });
  });

  it('is not told from a malformed one', async () => {
    const unknown = await site.request.get(pathOf('unknown'));
    const malformed = await site.request.get('/api/member-invites/join/short');
    expect(malformed.status).toBe(unknown.status);
    expect(malformed.text).toBe(unknown.text);
  });
});
