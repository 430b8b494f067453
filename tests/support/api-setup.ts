import { stopMailServers } from './mail-server';
import { stopRunningSite } from './site';

/** A site starts within a few seconds; on a busy machine it may take several times as long. */
jest.setTimeout(180_000);

afterAll(async () => {
  await stopRunningSite();
  await stopMailServers();
});
