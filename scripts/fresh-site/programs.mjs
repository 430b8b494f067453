import path from 'node:path';
import { waitUntilHealthy } from '../demo/children.mjs';
import { inPlayground, inRoot } from '../setup/paths.mjs';
import { freePorts } from './free-ports.mjs';

/** Starts the playground's mailbox, with a real SMTP server, for the letters of one site. */
export const startMailbox = async ({ children, folder }) => {
  const [web, smtp] = await freePorts(2);
  const mailboxUrl = `http://localhost:${web}`;
  const program = children.start({
    name: 'mailbox',
    args: [inPlayground('mailbox', 'main.mjs')],
    cwd: folder,
    env: { MAILBOX_PORT: String(web), SMTP_PORT: String(smtp) },
  });
  await waitUntilHealthy({ program, url: `${mailboxUrl}/api/letters`, within: 60_000 });
  return { mailboxUrl, smtpPort: smtp };
};

/** Starts the site and answers its program and address at once, before it listens. */
export const launchSite = async ({ children, folder, smtpPort = 25, expire }) => {
  const [port] = await freePorts(1);
  const siteUrl = `http://localhost:${port}`;
  const cli = path.join(folder, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const program = children.start({
    name: 'site',
    args: ['--import', inRoot('scripts', 'demo', 'leave-with-parent.mjs'), cli, 'start'],
    cwd: folder,
    env: {
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: siteUrl,
      SMTP_PORT: String(smtpPort),
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...(expire && { EXPIRE: expire }),
    },
  });
  return { program, siteUrl };
};

/** Starts the site and waits until it answers. */
export const startSite = async (surroundings) => {
  const { program, siteUrl } = await launchSite(surroundings);
  await waitUntilHealthy({ program, url: `${siteUrl}/_health`, within: 180_000 });
  return { program, siteUrl };
};
