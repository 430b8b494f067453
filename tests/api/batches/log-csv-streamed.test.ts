import { asAdmin, inviteBatch } from '../../support/invite';
import { findRow, types, officeForTests } from '../../support/office';
import { setRows } from '../../support/rows';

describe('the output log of many lines', () => {
  const count = 1203;
  const headLength = '\uFEFFLine,Typed,Address,Outcome,Notes,Letter,Reason,At\r\n'.length;
  const office = officeForTests({ config: { maxAddresses: 2000, worker: { enabled: false } } });
  let batch: string;

  beforeAll(async () => {
    ({ id: batch } = await inviteBatch(office.site, 'p1@many.test', { send: false }));
    const { id } = await findRow(office, 'batch', { documentId: batch });
    const rows = Array.from({ length: count - 1 }, (_, index) => ({
      batch: id,
      line: index + 2,
      typed: `p${index + 2}@many.test`,
      email: `p${index + 2}@many.test`,
      outcome: index % 2 === 0 ? 'invalid' : 'added',
    }));
    const entries = office.site.strapi.db.query(types.logEntry);
    for (let start = 0; start < rows.length; start += 90) {
      await entries.createMany({ data: rows.slice(start, start + 90) });
    }
  });

  const numbersOf = (text: string): number[] =>
    text
      .slice(headLength)
      .trimEnd()
      .split('\r\n')
      .map((line) => Number(line.split(',')[0]));

  it('comes whole and in order, in several chunks', async () => {
    const whole = await asAdmin(office.site, 'get', `/batches/${batch}/log.csv`);
    expect(numbersOf(whole.text)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    const wrong = await asAdmin(office.site, 'get', `/batches/${batch}/log.csv?problems=1`);
    expect(numbersOf(wrong.text)).toHaveLength((count - 1) / 2);
  });

  it('breaks off, and does not look whole, where the database fails on the way', async () => {
    const { strapi, url } = office.site;
    const { id } = await findRow(office, 'member', { email: 'p1@many.test' });
    await setRows(strapi, types.logEntry, { line: 1 }, { member: null });
    await setRows(strapi, types.logEntry, { line: 1100 }, { member: id });
    // Asked for with the one chunk that has a member in it.
    const knex = strapi.db.connection;
    const koaLog = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await knex.schema.renameTable('member_invites_letters', 'letters_elsewhere');
    const answer = await fetch(`${url}/member-invites/batches/${batch}/log.csv`, {
      headers: { Authorization: `Bearer ${await office.site.adminToken()}` },
    });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    expect(koaLog).toHaveBeenCalled();
    koaLog.mockRestore();
    await knex.schema.renameTable('letters_elsewhere', 'member_invites_letters');
  });
});
