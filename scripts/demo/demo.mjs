import { ensureSecrets } from '../../playground/scripts/secrets.mjs';
import { inPlayground, inRoot } from '../setup/paths.mjs';
import { checkPorts } from '../setup/ports.mjs';
import { prepareSiteWithPanel } from '../setup/prepare.mjs';
import { strapiCli } from '../setup/tools.mjs';
import { createChildren, waitUntilHealthy } from './children.mjs';
import { playMainJob } from './main-job.mjs';
import { portsToCheck, readSurroundings } from './surroundings.mjs';

const adminEmail = 'admin@playground.test';

const startMailbox = async ({ children, ports, mailboxUrl }) => {
  const program = children.start({
    name: 'mailbox',
    args: [inPlayground('mailbox', 'main.mjs')],
    env: { MAILBOX_PORT: String(ports.mailbox), SMTP_PORT: String(ports.smtp) },
  });
  await waitUntilHealthy({ program, url: `${mailboxUrl}/api/letters`, within: 30_000 });
};

const startSite = async ({ children, ports, siteUrl, database, secrets }) => {
  const program = children.start({
    name: 'site',
    args: ['--import', inRoot('scripts', 'demo', 'leave-with-parent.mjs'), strapiCli(), 'start'],
    env: {
      ...secrets,
      HOST: '127.0.0.1',
      PORT: String(ports.site),
      PUBLIC_URL: siteUrl,
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(ports.smtp),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: database,
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
  await waitUntilHealthy({ program, url: `${siteUrl}/_health`, within: 180_000 });
};

const printDoors = ({ siteUrl, mailboxUrl, secrets }) => {
  console.log(`
  Admin panel   ${siteUrl}/admin
                ${adminEmail}
                ${secrets.ADMIN_PASSWORD}
  Mailbox       ${mailboxUrl}
`);
};

/** Resolves at Ctrl-C, or when somebody asks this process to end. */
const untilAskedToStop = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });

const prepare = async (surroundings) => {
  await checkPorts(portsToCheck(surroundings));
  await prepareSiteWithPanel();
};

const startAndPlay = async (told) => {
  await startMailbox(told);
  await startSite(told);
  printDoors(told);
  const admin = { email: adminEmail, password: told.secrets.ADMIN_PASSWORD };
  return playMainJob({ ...told, admin });
};

const play = async (surroundings, children) => {
  await prepare(surroundings);
  const told = { ...surroundings, children, secrets: ensureSecrets() };
  const asked = untilAskedToStop();
  const held = await Promise.race([startAndPlay(told), asked.then(() => 'asked')]);
  if (!surroundings.once && held !== 'asked') {
    printDoors(told);
    console.log('  Look around: all of it stays up until Ctrl-C.');
    await asked;
  }
  return held === true;
};

/**
 * Runs the whole demo and answers the exit code, 0 only if every step succeeded. With `--once` it ends by
 * itself, otherwise it stays up until it is asked to stop.
 */
export const demo = async (args) => {
  const surroundings = readSurroundings(args);
  const children = createChildren();
  try {
    return (await play(surroundings, children)) ? 0 : 1;
  } finally {
    await children.stopAll();
    surroundings.leave();
  }
};
