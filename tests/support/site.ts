import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type supertestLibrary from 'supertest';
import { Admins } from './admins';
import { databaseKind, type TestDatabase } from './databases';
import { withEnvironment } from './environment';
import { freePort } from './free-port';
import { abandonStrapi, createStrapi, destroyStrapi, requireOnce } from './native-strapi';
import { SiteSettings } from './site-settings';

/** Sends real HTTP requests to a URL. */
export const requestsTo = requireOnce<typeof supertestLibrary>('supertest');

export type Requests = ReturnType<typeof requestsTo>;

export interface SiteOptions {
  /** The plugin's config, as a site would write it in config/plugins. */
  config?: Record<string, unknown>;
  env?: Record<string, string>;
  smtpPort?: number;
  /** Folder of the site; without it, the playground. */
  appDir?: string;
  /** True: the plugin hashes passwords as slowly as on a site that sets nothing. */
  slowHashes?: boolean;
  /** A database that outlives the site; without it, the site gets a new one that is deleted with it. */
  database?: TestDatabase;
}

export interface Site {
  strapi: Core.Strapi;
  /** Without a slash at its end. */
  url: string;
  /** Real HTTP against the site: `site.request.get('/admin/...')`. */
  request: Requests;
  settings: SiteSettings;
  /** Everything the site logged, requests included, a line each. */
  log: string[];
  /**
   * Token of an admin who may do everything with the plugin, and nothing else. Strapi goes through all rights of
   * an admin at every request, and a super admin has hundreds.
   */
  adminToken(): Promise<string>;
  /** Token of an admin who may use Strapi's own pages too: the Content Manager and its builder. */
  superAdminToken(): Promise<string>;
  /** Token of a new admin who may do only this: `read`, `invite`, … or whole action ids. */
  adminWith(actions: string[]): Promise<string>;
  stop(): Promise<void>;
}

type Listening = Omit<Site, 'stop'>;

const playground = path.resolve(__dirname, '../../playground');
const secret = (): string => randomBytes(24).toString('base64url');

const environmentOf = (options: SiteOptions, port: number) => ({
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: String(port),
  SERVE_ADMIN: 'false',
  SEED: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  SMTP_HOST: '127.0.0.1',
  // Port 9 (discard): nobody listens there.
  SMTP_PORT: String(options.smtpPort ?? 9),
  MEMBER_INVITES_CONFIG: JSON.stringify(options.config ?? {}),
  APP_KEYS: `${secret()},${secret()}`,
  API_TOKEN_SALT: secret(),
  ADMIN_JWT_SECRET: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  JWT_SECRET: secret(),
  ...options.env,
});

function assertBuilt(): void {
  const root = path.dirname(playground);
  const built = [path.join(root, 'dist/server/index.js'), path.join(playground, 'dist/config')];
  const missing = built.filter((file) => !fs.existsSync(file));
  if (missing.length === 0) return;
  throw new Error(`Not built: ${missing.join(', ')}. \`npm test\` builds before it tests.`);
}

/** The lines go to the test instead of the screen; TEST_LOG=1 shows them as well. */
function collectLog(strapi: Core.Strapi): string[] {
  const lines: string[] = [];
  const { log } = strapi;
  if (!process.env.TEST_LOG) for (const transport of log.transports) transport.silent = true;
  log.on('data', ({ message }: { message: unknown }) => lines.push(String(message)));
  return lines;
}

/** Hashes are slow on purpose; the tests make hundreds of accounts, and nobody steals their passwords. */
function hashQuickly(strapi: Core.Strapi): void {
  const { attributes } = strapi.contentType('plugin::users-permissions.user');
  Object.assign(attributes.password!, { encryption: { rounds: 4 } });
}

async function listen(
  strapi: Core.Strapi,
  { port, slowHashes }: { port: number; slowHashes?: boolean },
): Promise<Listening> {
  const log = collectLog(strapi);
  await strapi.load();
  if (!slowHashes) hashQuickly(strapi);
  await new Promise<void>((resolve) => strapi.server.listen(port, '127.0.0.1', resolve));
  const admins = new Admins(strapi);
  const url = `http://127.0.0.1:${port}`;
  return {
    strapi,
    url,
    request: requestsTo(url),
    settings: new SiteSettings(strapi),
    log,
    adminToken: () => admins.token(),
    superAdminToken: () => admins.superAdminToken(),
    adminWith: (actions) => admins.tokenWith(actions),
  };
}

const create = (appDir = playground): Core.Strapi =>
  createStrapi({ appDir, distDir: path.join(appDir, 'dist') });

/** Starts a site and stops it, so that the next one finds all tables in its database. */
async function makeTables(database: Record<string, string>): Promise<void> {
  const restoreEnvironment = withEnvironment({ ...environmentOf({}, 0), ...database });
  try {
    const strapi = create();
    collectLog(strapi);
    await strapi.load();
    await destroyStrapi(strapi);
  } finally {
    restoreEnvironment();
  }
}

/** A site of its own may have other types, which need other tables. */
const newDatabase = async ({ appDir }: SiteOptions): Promise<TestDatabase> => {
  const kind = await databaseKind();
  return appDir ? kind.empty() : kind.withTables(makeTables);
};

let stopRunning: (() => Promise<void>) | undefined;

/** Stops a site that a failed test left running, because it would keep Jest from ending. */
export const stopRunningSite = async (): Promise<void> => stopRunning?.();

/**
 * Starts the playground in this process on a new database without any data, and listens. Only one site can
 * run at a time, because Strapi is global.
 */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  assertBuilt();
  if (stopRunning) throw new Error('Another site is running: stop it first.');
  const port = await freePort();
  const database = options.database ?? (await newDatabase(options));
  const restoreEnvironment = withEnvironment({
    ...environmentOf(options, port),
    ...database.env,
  });
  let strapi: Core.Strapi | undefined;
  const stop = async (): Promise<void> => {
    if (stopRunning !== stop) return;
    stopRunning = undefined;
    try {
      if (strapi) await (strapi.isLoaded ? destroyStrapi(strapi) : abandonStrapi(strapi));
    } finally {
      restoreEnvironment();
      if (!options.database) await database.drop();
    }
  };
  stopRunning = stop;
  try {
    strapi = create(options.appDir);
    return { ...(await listen(strapi, { port, slowHashes: options.slowHashes })), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
