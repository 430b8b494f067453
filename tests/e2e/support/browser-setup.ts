import { stopRunningSite } from '../../support/site';
import { stopMailServers } from '../../support/mail-server';
import { closeBrowser } from './browser';

/** Pages are loaded, letters sent: on a busy machine that takes its time. */
jest.setTimeout(180_000);

afterAll(async () => {
  await closeBrowser();
  await stopRunningSite();
  await stopMailServers();
});
