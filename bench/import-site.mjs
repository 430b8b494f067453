import { setTimeout as pause } from 'node:timers/promises';
import { adminToken, startSite } from './site.mjs';

/** Runs a site in a process of its own, which reports its peak memory to its parent. */
const site = await startSite({ smtpPort: 9, env: { PUBLIC_URL: 'https://bench.example.org' } });
const mb = (bytes) => Math.round(bytes / 1024 / 1024);
let most = { rss: 0, heap: 0 };

const look = () => {
  const { rss, heapUsed } = process.memoryUsage();
  most = { rss: Math.max(most.rss, mb(rss)), heap: Math.max(most.heap, mb(heapUsed)) };
};

setInterval(look, 50);

process.on('message', async (message) => {
  if (message === 'begin') {
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc();
      await pause(100);
    }
    most = { rss: 0, heap: 0 };
    look();
    process.send({ memory: most });
    most = { rss: 0, heap: 0 };
  }
  if (message === 'end') process.send({ memory: most });
  if (message === 'stop') {
    await site.stop();
    process.exit(0);
  }
});
process.send({ url: site.url, token: await adminToken(site) });
