import { asAdmin, inviteBatch, inviteOne } from '../../support/invite';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';
import { eraseMembers, tracesInTables } from '../../support/traces';

describe('what staff and mail servers wrote of an erased person', () => {
  const office = officeForTests();
  let requests = 0;

  const erase = async (email: string): Promise<void> => {
    await inviteOne(office, email);
    await untilLettersSettled(office.site.strapi);
    const { documentId } = await findRow(office, 'member', { email });
    await eraseMembers(office, { ids: [documentId] });
  };

  /** Invites somebody else with such a letter. @returns the id of the batch */
  const write = async (words: { message?: string; text?: string; requestId?: string }) => {
    requests += 1;
    const other = { addresses: [`reader${requests}@w.test`], requestId: `request-${requests}` };
    const body = { ...other, send: true, ...words };
    const { status, body: answer } = await asAdmin(office.site, 'post', '/batches', body);
    expect(status).toBe(201);
    return (answer.data as { id: string }).id;
  };

  const batch = (documentId: string) => findRow(office, 'batch', { documentId });

  it.each([
    ['in a URL', 'url+tag@t.test', 'https://club.test/?who=url%2Btag%40t.test', 'url%2btag'],
    [
      'in a URL in a URL',
      'two+t@t.test',
      'https://club.test/?next=%252Ftwo%252Bt%2540t.test',
      'two%',
    ],
    ['with its domain in a URL', 'idn@bücher.test', '?who=idn%40b%C3%BCcher.test', 'idn%40'],
    ['with accents in a URL', 'josé@t.test', '?who=jos%C3%A9%40t.test', 'jos%c3'],
    ['within marks of emphasis', 'bold+tag@t.test', 'or _bold+tag@t.test_ or', 'bold+tag'],
    ['in HTML', "it's@t.test", 'it&#39;s&#x40;t.test', 'it&#39'],
    ['with a blank forgotten', 'next@t.test', 'Ask next@t.test.Thanks', 'next@'],
    ['by a mailing list', 'srs@t.test', 'from SRS0=HH=TT=t.test=srs@lists.test', '=srs@'],
  ])('goes %s', async (_, email, mention, trace) => {
    const id = await write({ message: `Hello! ${mention} bye` });
    await untilLettersSettled(office.site.strapi);
    expect(await tracesInTables(office, [trace])).not.toEqual([]);
    await erase(email);
    expect(await tracesInTables(office, [trace])).toEqual([]);
    expect((await batch(id)).message).toMatch(/^Hello! .*….* bye$/);
  });

  it('goes out of a long text with accents apart', async () => {
    const text = `${'word '.repeat(850)} Jose\u0301@nfd.test`;
    const id = await write({ text });
    await erase('josé@nfd.test');
    expect((await batch(id)).text).toBe(text.replace('Jose\u0301@nfd.test', '…'));
  });

  it('goes where signs join something to it, unless that is an address of somebody known', async () => {
    await inviteOne(office, 'mary-req@t.test');
    await office.site.settings.update({ organisation: { supportAddress: 'help.req@t.test' } });
    const id = await write({
      requestId: 'order-req@t.test',
      message: 'Ask mary-req@t.test or help.req@t.test, not order_req@t.test',
    });
    const hers = await write({ requestId: 'mary-req@t.test' });
    await erase('req@t.test');
    expect(await batch(id)).toMatchObject({
      requestId: expect.stringMatching(/^order-…\w+$/),
      message: 'Ask mary-req@t.test or help.req@t.test, not order_…',
    });
    expect(await batch(hers)).toMatchObject({ requestId: 'mary-req@t.test' });
    expect(await findRows(office, 'logEntry', { typed: 'mary-req@t.test' })).toHaveLength(1);
  });

  it('goes out of the name and the description of a program, whose slug stays', async () => {
    const data = { name: 'For prog@t.test', slug: 'for-prog', description: 'Ask prog@t.test' };
    const programs = office.site.strapi.documents(types.program);
    const { documentId } = await programs.create({ data: data as never });
    await erase('prog@t.test');
    expect(await findRow(office, 'program', { documentId })).toMatchObject({
      name: expect.stringMatching(/^For …\w+$/),
      slug: 'for-prog',
      description: 'Ask …',
    });
  });

  it('stays in the settings, where staff name their own people', async () => {
    const organisation = { noticesTo: ['staff@t.test'] };
    await office.site.settings.update({ organisation });
    await erase('staff@t.test');
    const { body } = await asAdmin(office.site, 'get', '/settings');
    expect(body.data.organisation).toMatchObject(organisation);
    await office.site.settings.update({ organisation: { noticesTo: [] } });
  });

  it('stays in the replies about others whose address is longer', async () => {
    office.mail.answerNext('recipient', 'mary.sue@t.test', {
      code: 550,
      message: 'mary.sue@t.test is gone, ask her-sue@t.test',
    });
    await inviteBatch(office.site, ['mary.sue@t.test']);
    await untilLettersSettled(office.site.strapi);
    const { reason } = await findRow(office, 'letter', { to: 'mary.sue@t.test' });
    expect(reason).toContain('her-sue@t.test');
    await erase('sue@t.test');
    expect(await findRow(office, 'letter', { to: 'mary.sue@t.test' })).toMatchObject({ reason });
  });
});
