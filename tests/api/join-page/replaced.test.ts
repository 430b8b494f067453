import { asInvitee } from '../../support/invitee';
import * as cheerio from 'cheerio';
import {
  inviteOne,
  cancelInvitations,
  resendInvitations,
  type Invited,
} from '../../support/invite';
import { findRow, findRows, types, officeForTests } from '../../support/office';
import { setRows, settledRows, snapshotRows, untilLettersSettled } from '../../support/rows';

const app = 'https://app.harbour.test';

describe('a link that was replaced by a newer one', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let old: Invited;
  let newest: { id: number; documentId: string };
  let people = 0;

  beforeAll(async () => {
    await office.site.settings.update({
      organisation: { name: 'Harbour Club', supportAddress: 'office@harbour.test' },
      welcomeLetter: { webAppUrl: app },
    });
  });

  beforeEach(async () => {
    people += 1;
    old = await inviteOne(office, `person${people}@members.test`);
    await resendInvitations(office.site, [old.id]);
    await untilLettersSettled(office.site.strapi);
    newest = await findRow(office, 'invitation', { email: old.email, state: 'pending' });
  });

  const set = (data: Record<string, unknown>) =>
    setRows(office.site.strapi, types.invitation, { id: newest.id }, data);
  const setLetter = async (data: Record<string, unknown>) => {
    const where = { invitation: { id: newest.id }, kind: 'invitation' };
    const { id } = await findRow(office, 'letter', where);
    await setRows(office.site.strapi, types.letter, { id }, data);
  };
  const newer = async () =>
    (await asInvitee(office.site, 'lookup', { token: old.token })).body.data.newer as unknown;
  const page = async () => {
    const { status, text } = await office.site.request.get(new URL(old.link).pathname);
    expect(status).toBe(410);
    const $ = cheerio.load(text);
    const links = $('main a').map((_, one) => $(one).attr('href'));
    return { text: $('main').text(), links: links.get() };
  };

  it('tells when the newer letter left while its invitation is open', async () => {
    const { sentAt } = await findRow(office, 'invitation', { id: newest.id });
    const iso = new Date(sentAt as string).toISOString();
    expect(await newer()).toEqual({ state: 'sent', sentAt: iso });
    const { text, links } = await page();
    expect(text).toMatch(/A newer e-mail was sent to you on \w+ \d+/);
    expect(links).toEqual([]);
  });

  it.each(['queued', 'sending'])('says that it is on its way while it is %s', async (state) => {
    const later = new Date(Date.now() + 3_600_000);
    await set({ sentAt: null, expiresAt: null });
    await setLetter({ state, sentAt: null, nextAttemptAt: later, lockedUntil: later });
    expect(await newer()).toEqual({ state: 'sending', sentAt: null });
    expect((await page()).text).toContain('A newer e-mail is on its way');
    await setLetter({ state: 'cancelled' });
  });

  it.each(['failed', 'bounced', 'cancelled'])(
    'says that it could not be delivered where it %s, and whom to ask',
    async (state) => {
      await setLetter({ state });
      expect(await newer()).toEqual({ state: 'undelivered', sentAt: null });
      const { text, links } = await page();
      expect(text).toContain('could not be delivered');
      expect(text).not.toMatch(/on its way|was sent to you/);
      expect(links).toEqual(['mailto:office@harbour.test']);
    },
  );

  it('says that its owner has joined already by the newer one', async () => {
    await set({ state: 'accepted', openKey: null });
    expect(await newer()).toEqual({ state: 'accepted', sentAt: null });
    const { text, links } = await page();
    expect(text).toContain('You have joined already');
    expect(text).not.toContain('newer e-mail');
    expect(links).toEqual([app]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['cancelled', () => cancelInvitations(office.site, [newest.documentId])],
    ['declined', () => set({ state: 'declined', openKey: null })],
    ['expired', () => set({ expiresAt: new Date(Date.now() - 1000) })],
  ])('speaks of no letter once the newer one is %s too', async (_, close) => {
    await close();
    const before = await settledRows(office.site.strapi);
    expect(await newer()).toEqual({ state: 'closed', sentAt: null });
    const { text, links } = await page();
    expect(text).toContain('which is no longer open either');
    expect(text).not.toContain('newer e-mail');
    expect(links).toEqual(['mailto:office@harbour.test']);
    expect(await snapshotRows(office.site.strapi)).toEqual(before);
  });

  it('speaks of the newest of several', async () => {
    await resendInvitations(office.site, [newest.documentId]);
    await untilLettersSettled(office.site.strapi);
    const all = await findRows(office, 'invitation', { email: old.email });
    expect(all.map(({ state }) => state)).toEqual(['replaced', 'replaced', 'pending']);
    expect(await newer()).toMatchObject({ state: 'sent' });
  });
});
