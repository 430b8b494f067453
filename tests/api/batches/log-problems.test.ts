import type { BatchLogLine } from '../../../shared/contracts';
import { asAdmin, inviteBatch, resendInvitations } from '../../support/invite';
import { types, officeForTests } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

describe('the problems of a batch', () => {
  const office = officeForTests();
  let batch: string;
  let log: BatchLogLine[];

  const problems = async (query = ''): Promise<{ lines: number[]; pagination: object }> => {
    const path = `/batches/${batch}/log?problems=true${query}`;
    const { body } = await asAdmin(office.site, 'get', path);
    const lines = body.data.map(({ line }: BatchLogLine) => line);
    return { lines, pagination: body.meta.pagination };
  };

  beforeAll(async () => {
    const { strapi } = office.site;
    office.mail.answer(({ recipient }) =>
      recipient.startsWith('gone') ? { code: 550 } : undefined,
    );
    await inviteBatch(office.site, 'quiet@club.test', { send: false });
    const emailNotifications = false;
    await setRows(strapi, types.member, { email: 'quiet@club.test' }, { emailNotifications });
    await inviteBatch(office.site, 'gone2@club.test');
    await untilLettersSettled(strapi);
    const addresses = [
      'a@club.test',
      'broken',
      'quiet@club.test',
      'gone@club.test',
      'A@club.test',
      'back@club.test',
      'gone2@club.test',
    ];
    ({ id: batch, log } = await inviteBatch(office.site, addresses, { onInvalid: 'skip' }));
    await untilLettersSettled(strapi);
    await setRows(strapi, types.letter, { to: 'back@club.test' }, { state: 'bounced' });
  });

  it('are what is invalid, suppressed, failed or bounced', async () => {
    expect(log.map(({ outcome }) => outcome)).toEqual([
      'invited',
      'invalid',
      'suppressed',
      'invited',
      'duplicate',
      'invited',
      'already_pending',
    ]);
    const { lines, pagination } = await problems();
    expect(lines).toEqual([2, 3, 4, 6]);
    expect(pagination).toEqual({ page: 1, pageSize: 20, pageCount: 1, total: 4 });
  });

  it('are paged as what they are', async () => {
    const { lines, pagination } = await problems('&pageSize=3&page=2');
    expect(lines).toEqual([6]);
    expect(pagination).toEqual({ page: 2, pageSize: 3, pageCount: 2, total: 4 });
  });

  it('are left out of nothing where they are not asked for', async () => {
    for (const query of ['', '?problems=false']) {
      const { body } = await asAdmin(office.site, 'get', `/batches/${batch}/log${query}`);
      expect(body.meta.pagination.total).toBe(7);
    }
  });

  it('are not asked for in other words', async () => {
    for (const query of ['problems=yes', 'problems=', 'problems=true&problems=true', 'problem=1']) {
      for (const path of ['log', 'log.csv']) {
        const { status, body } = await asAdmin(
          office.site,
          'get',
          `/batches/${batch}/${path}?${query}`,
        );
        expect([path, query, status]).toEqual([path, query, 400]);
        expect(body.error.details.code).toBe('invalid_request');
      }
    }
  });

  it('are over for a line once a newer letter left', async () => {
    office.mail.acceptAll();
    await resendInvitations(office.site, [log[3]!.invitation!]);
    await untilLettersSettled(office.site.strapi);
    expect((await problems()).lines).toEqual([2, 3, 6]);
  });
});
