import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const portFrom = (variable, otherwise) => Number(process.env[variable] || otherwise);

/**
 * Decides which database this run uses. With `--once` the site begins with an empty one of its own, so that
 * every run is the same; otherwise it uses the playground's, with everything that the person did.
 */
export const readSurroundings = (args) => {
  const once = args.includes('--once');
  const ports = {
    site: portFrom('PORT', 1337),
    mailbox: portFrom('MAILBOX_PORT', 1080),
    smtp: portFrom('SMTP_PORT', 1025),
  };
  const folder = once ? fs.mkdtempSync(path.join(os.tmpdir(), 'member-invites-demo-')) : null;
  return {
    once,
    ports,
    siteUrl: `http://localhost:${ports.site}`,
    mailboxUrl: `http://localhost:${ports.mailbox}`,
    database: folder ? path.join(folder, 'data.db') : '.tmp/data.db',
    leave: () => folder && fs.rmSync(folder, { recursive: true, force: true }),
  };
};

export const portsToCheck = ({ ports }) => [
  { name: 'the site', port: ports.site, variable: 'PORT' },
  { name: 'the mailbox page', port: ports.mailbox, variable: 'MAILBOX_PORT' },
  { name: 'the mailbox (SMTP)', port: ports.smtp, variable: 'SMTP_PORT' },
];
