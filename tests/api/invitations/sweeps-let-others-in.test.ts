import { addInvited } from '../../support/open-invitations';
import { openOffice, types, type Office } from '../../support/office';

const dayMs = 24 * 60 * 60_000;
const ahead = (days: number): Date => new Date(Date.now() + days * dayMs);

type Sweep = 'expireDue' | 'remindDue';

describe('while many invitations are due at once', () => {
  let office: Office;

  const sweep = (name: Sweep): Promise<number> =>
    office.site.strapi.plugin('member-invites').service('invitations')[name]();

  /** Reads the database, as nearly every request does. */
  const ping = () => office.site.request.get('/api/member-invites/booking-settings').expect(200);

  /** Begins a sweep and sends requests until it is done; answers how many of them were answered before that. */
  const answersDuring = async (name: Sweep): Promise<{ done: number; answers: number }> => {
    let isOver = false;
    let answers = 0;
    const sweeping = sweep(name).finally(() => (isOver = true));
    while (!isOver) {
      await ping();
      if (!isOver) answers += 1;
    }
    return { done: await sweeping, answers };
  };

  beforeAll(async () => {
    const config = { cron: { enabled: false }, worker: { enabled: false } };
    office = await openOffice({ config });
    await office.site.settings.update({ invitations: { validDays: 7, reminderDays: 3 } });
    await ping();
  });

  it('a ping is answered while 20,000 expire', async () => {
    await addInvited(office.site.strapi, { name: 'many', count: 20_000, expiresAt: ahead(-1) });
    const { done, answers } = await answersDuring('expireDue');
    expect(done).toBe(20_000);
    expect(answers).toBeGreaterThanOrEqual(20);
    const expired = { outcome: 'expired' };
    expect(await office.site.strapi.db.query(types.logEntry).count({ where: expired })).toBe(done);
  }, 240_000);

  it('a ping is answered while 5,000 reminders are queued', async () => {
    await addInvited(office.site.strapi, { name: 'remind', count: 5_000, expiresAt: ahead(2) });
    const { done, answers } = await answersDuring('remindDue');
    expect(done).toBe(5_000);
    expect(answers).toBeGreaterThanOrEqual(5);
    const reminders = { kind: 'reminder', state: 'queued' };
    expect(await office.site.strapi.db.query(types.letter).count({ where: reminders })).toBe(done);
  }, 240_000);

  it('a site that stops leaves what is not expired yet for its next start', async () => {
    await addInvited(office.site.strapi, { name: 'left', count: 5_000, expiresAt: ahead(-1) });
    const sweeping = sweep('expireDue');
    await ping();
    await office.site.stop();
    const done = await sweeping;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(5_000);
  }, 240_000);
});
