import { randomUUID } from 'node:crypto';
import { findRows, officeForTests } from '../../support/office';
import { countRows, untilLettersSettled } from '../../support/rows';

describe('inviting by the code of a site', () => {
  const office = officeForTests();

  const invite = (request: object): Promise<{ counts: unknown; source: string }> =>
    office.site.strapi.plugin('member-invites').service('invitations').invite(request);

  it('sends as the panel does, and the same request again mails nobody twice', async () => {
    const request = { requestId: randomUUID(), addresses: ['a@code.test'], send: true };
    const batch = await invite(request);
    expect(batch).toMatchObject({ source: 'api', state: 'done', counts: { invited: 1 } });
    expect(await invite(request)).toMatchObject({ counts: { invited: 1 } });
    await untilLettersSettled(office.site.strapi);
    expect(office.mail.lettersTo('a@code.test')).toHaveLength(1);
    expect(await findRows(office, 'batch')).toHaveLength(1);
  });

  it.each([
    ['a life of -5 days', { validDays: -5 }, ['validDays']],
    ['a life of 91 days', { validDays: 91 }, ['validDays']],
    ['a time that is none', { sendAt: 'tomorrow' }, ['sendAt']],
    ['no request id', { requestId: undefined }, ['requestId']],
    ['an address left out', { addresses: [undefined] }, ['addresses']],
    ['an object for addresses', { addresses: { $ne: '' } }, ['addresses']],
    ['no word on sending', { send: undefined }, ['send']],
    ['a language that is none', { language: 'not a language' }, ['language']],
    ['a key of its own', { state: 'done' }, ['state']],
  ])('is refused with %s before anything is written', async (_what, wrong, path) => {
    await untilLettersSettled(office.site.strapi);
    const before = await countRows(office.site.strapi);
    const request = { requestId: randomUUID(), addresses: ['b@code.test'], send: true, ...wrong };
    await expect(invite(request)).rejects.toMatchObject({
      code: 'invalid_request',
      status: 400,
      details: { errors: [{ path }] },
    });
    expect(await countRows(office.site.strapi)).toEqual(before);
  });
});
