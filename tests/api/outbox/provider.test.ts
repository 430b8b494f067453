import { asAdmin, copyLink, inviteBatch, resendInvitations } from '../../support/invite';
import { linkIn } from '../../support/join-links';
import { letterRow, untilTried } from '../../support/letters';
import { officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

interface Provider {
  send(mail: { to: string }): Promise<unknown>;
}

describe('a site whose mail provider is broken', () => {
  const office = officeForTests();
  let emailPlugin: { provider: Provider | undefined };
  let works: Provider;

  const deliveryOf = async (id: string, line = 0) =>
    (await asAdmin(office.site, 'get', `/batches/${id}/log`)).body.data[line].delivery;

  const resend = (id: string) => resendInvitations(office.site, [id]);

  beforeAll(async () => {
    emailPlugin = office.site.strapi.plugin('email') as never;
    works = emailPlugin.provider!;
  });

  afterEach(() => {
    emailPlugin.provider = works;
  });

  it('says in the log that there is no provider, and the invitation can still be sent later', async () => {
    emailPlugin.provider = undefined;
    const { id, log } = await inviteBatch(office.site, 'a@missing.test');
    await untilTried(office, 'a@missing.test', 1);
    await untilLettersSettled(office.site.strapi);
    expect(await deliveryOf(id)).toMatchObject({
      state: 'failed',
      notes: [{ id: 'no_provider', values: {} }],
    });
    const copied = await copyLink(office.site, log[0]!.invitation!);
    expect(copied.link).toContain('/member-invites/join/');
    expect(await resend(log[0]!.invitation!)).toMatchObject({ counts: { resent: 1 } });
    await untilLettersSettled(office.site.strapi);
    emailPlugin.provider = works;
    const list = await asAdmin(office.site, 'get', '/invitations?q=a@missing.test');
    const again = await resend(list.body.data[0].id);
    expect(again).toMatchObject({ counts: { resent: 1 } });
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.lettersTo('a@missing.test')).toHaveLength(1);
  });

  it.each([
    ['an error', () => Promise.reject(new Error('Provider says no')), 'Provider says no'],
    [
      'at once',
      () => {
        throw new TypeError('Not a function');
      },
      'Not a function',
    ],
    ['a text', () => Promise.reject('just words' as unknown as Error), 'just words'],
    ['nothing', () => Promise.reject(undefined as unknown as Error), 'undefined'],
  ] as [string, () => Promise<unknown>, string][])(
    'that throws %s is quoted in the log',
    async (_what, send, words) => {
      emailPlugin.provider = { send };
      const to = `${words.replace(/\W/g, '').toLowerCase()}@throws.test`;
      const { id, log } = await inviteBatch(office.site, to);
      await untilLettersSettled(office.site.strapi);
      expect(await deliveryOf(id)).toMatchObject({ state: 'failed', reason: words });
      const { link } = await copyLink(office.site, log[0]!.invitation!);
      emailPlugin.provider = works;
      await resend(log[0]!.invitation!);
      await untilLettersSettled(office.site.strapi);
      const [letter] = office.mail.lettersTo(to);
      expect(linkIn(letter!)).not.toBe(link);
    },
  );

  it('for one letter does not hold up those behind it', async () => {
    const addresses = Array.from({ length: 12 }, (_, index) => `p${index}@behind.test`);
    emailPlugin.provider = {
      send: (mail) => {
        if (mail.to === addresses[0]) throw new Error('This one never');
        return works.send(mail);
      },
    };
    await inviteBatch(office.site, addresses);
    await untilLettersSettled(office.site.strapi);
    expect(await letterRow(office, addresses[0]!)).toMatchObject({ state: 'failed' });
    const mailed = office.mail.letters.flatMap(({ recipients }) => recipients);
    expect(mailed.filter((to) => to.endsWith('@behind.test')).sort()).toEqual(
      addresses.slice(1).sort(),
    );
  });

  it('that answers like an HTTP API is understood by its status', async () => {
    const statuses = { 'busy@http.test': 429, 'broken@http.test': 503, 'wrong@http.test': 422 };
    emailPlugin.provider = {
      send: ({ to }) =>
        Promise.reject(
          Object.assign(new Error('HTTP'), { code: statuses[to as keyof typeof statuses] }),
        ),
    };
    await inviteBatch(office.site, Object.keys(statuses));
    const states = [];
    for (const to of Object.keys(statuses)) states.push((await untilTried(office, to, 1)).state);
    expect(states).toEqual(['queued', 'queued', 'failed']);
  });
});
