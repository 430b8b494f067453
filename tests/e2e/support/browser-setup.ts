import { stopRunningSite } from '../../support/site';
import { stopMailServers } from '../../support/mail-server';
import { closeBrowser } from './browser';

/** Loading pages and sending letters takes its time on a busy machine. */
jest.setTimeout(180_000);

afterAll(async () => {
  await closeBrowser();
  await stopRunningSite();
  await stopMailServers();
});
