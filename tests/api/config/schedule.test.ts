import { startSweeps, stopSweeps } from '../../../server/src/schedule';
import { startSite, type Site } from '../../support/site';

describe('the schedule of the sweep', () => {
  it.each(['30 0 3 * * *', '@hourly'])('may be %s', async (expire) => {
    const site = await startSite({ config: { cron: { expire } } });
    await site.stop();
  });

  it('is not looked at where the sweep is off', async () => {
    const site = await startSite({ config: { cron: { enabled: false, expire: '0 0 30 2 *' } } });
    await site.stop();
  });

  it.each(['every five minutes', '2020-01-01T00:00:00', '2999-01-01T00:00:00', ''])(
    'stops the start with its name where it is no cron expression: %j',
    async (expire) => {
      await expect(startSite({ config: { cron: { expire } } })).rejects.toThrow(/cron\.expire/);
    },
  );
});

describe('a node that sends no letters', () => {
  const toldBy = (log: string[]) => log.filter((line) => line.includes('sends no letters'));

  it('says so once at its start, and the others say nothing', async () => {
    const silent = await startSite({ config: { worker: { enabled: false } } });
    expect(toldBy(silent.log)).toEqual([expect.stringContaining('worker.enabled')]);
    await silent.stop();
    const sending = await startSite();
    expect(toldBy(sending.log)).toEqual([]);
    await sending.stop();
  });
});

describe('a schedule that reads well and never comes round', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  // Not by a start of its own: a site that fails so late leaves Strapi's timers running in this process.
  it.each(['99 * * * *', '0 0 30 2 *'])('stops the start with its name: %s', (expire) => {
    stopSweeps(site.strapi);
    site.strapi.config.set('plugin::member-invites.cron.expire', expire);
    expect(() => startSweeps(site.strapi)).toThrow(/cron\.expire.*never runs/);
  });
});
