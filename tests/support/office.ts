import type { UID } from '@strapi/strapi';
import { startMailServer, type MailServer } from './mail-server';
import { setRows } from './rows';
import { startSite, type Site, type SiteOptions } from './site';

/** A site that may send invitations, and the far end its letters go to. */
export interface Office {
  site: Site;
  mail: MailServer;
}

export async function openOffice(options: SiteOptions = {}): Promise<Office> {
  const mail = await startMailServer();
  const site = await startSite({ smtpPort: mail.port, ...options });
  // users-permissions counts sign-ins by client address, and the tests have one for all.
  site.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  await site.settings.allowMemberOnlyBooking();
  return { site, mail };
}

/** Opens an office before the first of the tests around the call. */
export function officeForTests(options?: SiteOptions): Office {
  let office: Office | undefined;
  const opened = (): Office => {
    if (!office) throw new Error('The office opens before the first test, not earlier.');
    return office;
  };
  beforeAll(async () => {
    office = await openOffice(options);
  });
  return {
    get site() {
      return opened().site;
    },
    get mail() {
      return opened().mail;
    },
  };
}

const uidOf = (name: string) => `plugin::member-invites.${name}` as UID.ContentType;

/**
 * The plugin's own types by their singular names. `account` and `role` belong to users-permissions, `session`
 * to Strapi.
 */
export const types = {
  member: uidOf('member'),
  program: uidOf('program'),
  tag: uidOf('tag'),
  invitation: uidOf('invitation'),
  letter: uidOf('letter'),
  batch: uidOf('batch'),
  logEntry: uidOf('log-entry'),
  consent: uidOf('consent'),
  optOut: uidOf('opt-out'),
  joining: uidOf('joining'),
  account: 'plugin::users-permissions.user' as UID.ContentType,
  role: 'plugin::users-permissions.role' as UID.ContentType,
  session: 'admin::session' as UID.ContentType,
};

interface Worker {
  start(): void;
  wake(): void;
  stop(): Promise<void>;
}

export const workerOf = ({ site }: Pick<Office, 'site'>): Worker =>
  site.strapi.plugin('member-invites').service('worker');

export type Row = Record<string, unknown> & { id: number; documentId: string };

export const findRows = async (
  { site }: Pick<Office, 'site'>,
  type: keyof typeof types,
  where: object = {},
): Promise<Row[]> =>
  site.strapi.db.query(types[type]).findMany({ where, orderBy: { id: 'asc' }, populate: true });

/** Finds the only matching row. */
export async function findRow(
  office: Pick<Office, 'site'>,
  type: keyof typeof types,
  where: object,
): Promise<Row> {
  const rows = await findRows(office, type, where);
  if (rows.length !== 1) throw new Error(`${rows.length} rows: ${type} ${JSON.stringify(where)}`);
  return rows[0]!;
}

/** Puts the next attempt of waiting letters into the past, and wakes the worker. */
export async function sendWaiting(
  { site }: Pick<Office, 'site'>,
  where: Record<string, unknown> = {},
): Promise<number> {
  const data = { nextAttemptAt: new Date(Date.now() - 1000) };
  const count = await setRows(site.strapi, types.letter, { state: 'queued', ...where }, data);
  workerOf({ site }).wake();
  return count;
}
