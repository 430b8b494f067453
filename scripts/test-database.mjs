/**
 * Runs the tests of the server on another database. `TEST_DATABASE=postgres npm run test:database`, or
 * `mysql`
 */
import net from 'node:net';
import { runJest } from './setup/jest.mjs';
import { prepareSite } from './setup/prepare.mjs';
import { Refusal, runScript } from './setup/refusal.mjs';

const ports = { postgres: 5432, mysql: 3306 };

const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const end = (isThere) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });

await runScript(async () => {
  const client = process.env.TEST_DATABASE;
  const port = ports[client];
  if (!port) throw new Refusal('Say which one: TEST_DATABASE=postgres or TEST_DATABASE=mysql.');
  if (!(await answers(port))) {
    throw new Refusal(
      `No server at 127.0.0.1:${port}. Start one that lets ${client === 'postgres' ? 'postgres' : 'root'} in without a password, then run the command again.`,
    );
  }
  await prepareSite();
  return runJest({ config: 'tests/api/jest.database.config.cjs' });
});
