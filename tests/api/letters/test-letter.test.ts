import { findRow, findRows, officeForTests } from '../../support/office';

describe('a test letter of settings that nobody has saved', () => {
  const office = officeForTests();
  const settings = {
    organisation: { name: 'Not Saved', fromName: 'Mallory', replyTo: 'mallory@evil.test' },
  };
  const send = async (token: string) =>
    office.site.request
      .post('/member-invites/letters/test')
      .auth(token, { type: 'bearer' })
      .send({ settings });

  beforeAll(async () => {
    await office.site.settings.update({
      organisation: { name: 'Harbour Club', fromName: 'Olga', replyTo: 'office@club.test' },
    });
  });

  it('is refused to those who may not change settings', async () => {
    const { status } = await send(await office.site.adminWith(['invite', 'read']));
    expect(status).toBe(403);
    expect(office.mail.letters).toEqual([]);
    expect(await findRows(office, 'logEntry')).toEqual([]);
  });

  it('goes in the saved name, and answers go to the saved address', async () => {
    const { body } = await send(await office.site.adminWith(['invite', 'settings']));
    expect(body.data.state).toBe('sent');
    const [letter] = office.mail.lettersTo(body.data.to);
    expect(letter!.parsed.text).toContain('Not Saved');
    expect(letter!.parsed.from!.text).toContain('Olga');
    expect(letter!.parsed.replyTo!.text).toContain('office@club.test');
  });

  it('stands in the history as failed where the mail server refuses it, with its words', async () => {
    office.mail.answer(({ stage }) =>
      stage === 'recipient' ? { code: 550, message: 'Not today' } : undefined,
    );
    const { body } = await send(await office.site.adminWith(['invite', 'settings']));
    office.mail.acceptAll();
    expect(body.data.state).toBe('failed');
    expect(await findRow(office, 'logEntry', { email: body.data.to })).toMatchObject({
      outcome: 'test_failed',
      notes: [{ id: 'letter', values: { kind: 'invitation' } }],
      reason: expect.stringContaining('Not today'),
    });
  });

  it('goes in the saved name of the organisation where the sender has none of its own', async () => {
    await office.site.settings.update({ organisation: { fromName: '' } });
    const { body } = await send(await office.site.adminWith(['invite', 'settings']));
    const letter = office.mail.lettersTo(body.data.to).at(-1);
    expect(letter!.parsed.from!.text).toContain('Harbour Club');
  });
});
