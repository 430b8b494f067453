/**
 * Runs a site with `<count>` open invitations in a process of its own: `node bench/expiry/site.mjs <count>
 * <root>`. On a message `{ sweep, isRaw }` it does a sweep or its raw statements, and reports how long it
 * took.
 */
import { performance } from 'node:perf_hooks';
import { startSite } from '../site.mjs';
import { fill, reopen, sweeps } from './due.mjs';

const [count, root] = [Number(process.argv[2]), process.argv[3]];
const config = { worker: { enabled: false }, cron: { enabled: false } };
const site = await startSite({
  smtpPort: 9,
  root,
  env: { MEMBER_INVITES_CONFIG: JSON.stringify(config) },
});
const knex = site.strapi.db.connection;
const settings = site.strapi.plugin('member-invites').service('settings');
const changes = {
  booking: { memberOnlyBooking: true },
  invitations: { validDays: 7, reminderDays: 3 },
};
await settings.update({ change: changes });
await fill(knex, count);

const run = async ({ sweep, isRaw }) => {
  await reopen(knex, sweeps[sweep].endsInMs);
  process.send({ isReady: true });
  await new Promise((resolve) => setTimeout(resolve, 500)); // the watcher has begun
  const start = performance.now();
  if (isRaw) await knex.transaction(sweeps[sweep].raw);
  else await site.strapi.plugin('member-invites').service('invitations')[sweep]();
  process.send({ ms: performance.now() - start });
};

process.on('message', (message) => {
  if (message === 'stop') void site.stop().then(() => process.exit(0));
  else void run(message);
});
process.on('disconnect', () => process.exit(0));
process.send({ url: site.url });
