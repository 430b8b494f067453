import path from 'node:path';
import { asAdmin, inviteAll, inviteBatch } from '../../support/invite';
import { accept } from '../../support/invitee';
import { untilTried } from '../../support/letters';
import {
  findRow,
  findRows,
  sendWaiting,
  types,
  workerOf,
  officeForTests,
} from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';
import { startSite } from '../../support/site';

const ownLayouts = path.join(__dirname, '../../support/own-layouts.cjs');

describe('letters of the site’s own', () => {
  const office = officeForTests({
    env: { MEMBER_INVITES_LETTERS: ownLayouts },
    config: { cron: { enabled: false }, worker: { leaseSeconds: 5 } },
  });

  const letterTo = async (email: string, subject: string) => {
    const found = () =>
      office.mail.lettersTo(email).find(({ parsed }) => parsed.subject!.includes(subject));
    await office.mail.waitFor(() => found() !== undefined);
    return found()!;
  };

  beforeAll(async () => {
    await office.site.settings.update({ organisation: { name: 'Club' } });
  });

  afterAll(() => office.site.stop());

  it('go out instead of the plugin’s, with what the invitation is about and clean headers', async () => {
    const program = await office.site.strapi.documents(types.program).create({
      data: { name: 'Sailing', slug: 'sailing' } as never,
    });
    await inviteBatch(office.site, 'Ann Berg <ann@layout.test>', { program: program.documentId });
    const { parsed, recipients, raw } = await letterTo('ann@layout.test', 'Ann');
    expect(parsed.subject).toBe('Ann, join Club Bcc: x@evil.test');
    expect(recipients).toEqual(['ann@layout.test']);
    expect(raw).not.toMatch(/^Bcc:/im);
    await untilLettersSettled(office.site.strapi);
    const { expiresAt } = await findRow(office, 'invitation', { email: 'ann@layout.test' });
    const end = new Date(String(expiresAt)).toISOString();
    expect(parsed.text).toContain(`Own layout (en) for Sailing, until ${end}:`);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('may change a part of the plugin’s own letter', async () => {
    const [invited] = await inviteAll(office, ['part@layout.test']);
    await accept(office.site, { token: invited!.token, password: 'a good password' }).expect(200);
    const { parsed } = await letterTo('part@layout.test', 'Ahoy');
    expect(parsed.text).toContain('Good to have you: you are now a member of Club.');
  });

  it('that take longer than a claim on a letter lasts go out once', async () => {
    await inviteAll(office, ['slow@layout.test']);
    await untilLettersSettled(office.site.strapi);
    await office.site.settings.update({ invitations: { validDays: 7, reminderDays: 3 } });
    const day = 24 * 60 * 60_000;
    await setRows(
      office.site.strapi,
      types.invitation,
      { email: 'slow@layout.test' },
      { sentAt: new Date(Date.now() - 5 * day), expiresAt: new Date(Date.now() + 2 * day) },
    );
    await office.site.strapi.plugin('member-invites').service('invitations').remindDue();
    workerOf(office).wake();
    const arrived = () => office.mail.lettersTo('slow@layout.test').length;
    await office.mail.waitFor(() => arrived() === 2, 30_000);
    await untilLettersSettled(office.site.strapi);
    expect(arrived()).toBe(2);
    const [reminder] = await findRows(office, 'letter', { kind: 'reminder' });
    expect(reminder).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it.each([
    [
      'throws@layout.test',
      "`letters.invitation` of the plugin's config failed: No luck with http",
      {
        notes: [{ id: 'layout_failed', values: { letter: 'invitation' } }],
        reason: expect.stringContaining('No luck with http'),
      },
    ],
    [
      'linkless@layout.test',
      'its text does not hold `data.link`',
      {
        notes: [{ id: 'layout_without_link', values: { letter: 'invitation', part: 'text' } }],
        reason: null,
      },
    ],
    [
      'partless@layout.test',
      'it must answer { subject, html, text }, and its html is not a text',
      {
        notes: [{ id: 'layout_without_text', values: { letter: 'invitation', part: 'html' } }],
        reason: null,
      },
    ],
  ])('that cannot be used are tried again and say why: %s', async (email, logged, why) => {
    await inviteBatch(office.site, email);
    const letter = await untilTried(office, email, 1);
    expect(letter.state).toBe('queued');
    expect(letter).toMatchObject(why);
    expect(office.mail.lettersTo(email)).toEqual([]);
    expect(office.site.log.join('\n')).toContain(logged);
    await sendWaiting(office, { to: email });
    expect(await untilTried(office, email, 2)).toMatchObject(why);
  });

  it('say so in the preview too', async () => {
    const member = await findRow(office, 'member', { email: 'linkless@layout.test' });
    const answer = await asAdmin(office.site, 'post', '/letters/preview', {
      member: { id: member.documentId },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.error.details).toEqual({
      code: 'layout_failed',
      notes: [{ id: 'layout_without_link', values: { letter: 'invitation', part: 'text' } }],
    });
    expect(answer.body.error.message).toContain('its text does not hold `data.link`');
  });
});

describe('a letter of the site’s own that is no function', () => {
  it('keeps the site from starting, with its name', async () => {
    const start = startSite({ config: { letters: { invitation: 'templates/invitation.html' } } });
    await expect(start).rejects.toThrow(
      'letters.invitation must be a function that answers { subject, html, text }',
    );
  });

  it('keeps the site from starting where there is no such letter', async () => {
    await expect(startSite({ config: { letters: { invite: {} } } })).rejects.toThrow(/invite/);
  });
});
