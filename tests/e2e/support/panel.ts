import { randomBytes, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { openOffice, type Office } from '../../support/office';
import type { Site } from '../../support/site';
import { openWindow, type Window } from './browser';

export interface Credentials {
  email: string;
  password: string;
}

/** Starts the playground with its built panel, and the far end of its letters. */
export const openPlayground = (config?: Record<string, unknown>): Promise<Office> =>
  openOffice({ env: { SERVE_ADMIN: 'true' }, config });

let made = 0;

const createAdmin = async ({ strapi }: Site, role: number): Promise<Credentials> => {
  made += 1;
  const email = `person${made}@organisation.test`;
  const password = `Aa1-${randomBytes(9).toString('base64url')}`;
  await strapi.service('admin::user').create({
    email,
    password,
    firstname: 'Robin',
    lastname: `Visser ${made}`,
    isActive: true,
    registrationToken: null,
    roles: [role],
  });
  return { email, password };
};

/** Makes an admin who may do everything. */
export const anyAdmin = async (site: Site): Promise<Credentials> => {
  const role = await site.strapi.service('admin::role').getSuperAdmin();
  return createAdmin(site, role.id);
};

/** Makes an admin who may do only this: `read`, `invite`, … */
export const adminWhoMay = async (site: Site, actions: string[]): Promise<Credentials> => {
  const roles = site.strapi.service('admin::role');
  const role = await roles.create({ name: `Role ${made + 1}`, description: '' });
  const permissions = actions.map((action) => ({
    action: `plugin::member-invites.${action}`,
    subject: null,
    properties: {},
    conditions: [],
  }));
  await roles.assignPermissions(role.id, permissions);
  return createAdmin(site, role.id);
};

/** Opens a window whose panel has its theme, and not the tour that Strapi gives newcomers. */
const openPanel = async (window: Window): Promise<Page> => {
  const page = await openWindow(window);
  const tour = { enabled: false, hidden: true, tours: {}, completedActions: [] };
  // Strapi keeps the theme as a bare word, the tour as JSON.
  const kept = {
    STRAPI_THEME: window.theme ?? 'light',
    STRAPI_GUIDED_TOUR: JSON.stringify(tour),
  };
  for (const [name, value] of Object.entries(kept)) {
    await page.addInitScript(
      `localStorage.setItem(${JSON.stringify(name)}, ${JSON.stringify(value)})`,
    );
  }
  return page;
};

/** Signs in as a person does, and ends on the start page. */
export const signInByForm = async (site: Site, { email, password }: Credentials): Promise<Page> => {
  const page = await openPanel({});
  await page.goto(`${site.url}/admin/auth/login`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  return page;
};

/**
 * Signs in with the request that the form sends, and opens an empty window. The form and the start page take
 * five seconds to draw.
 */
export const signIn = async (
  site: Site,
  credentials: Credentials,
  window: Window = {},
): Promise<Page> => {
  const page = await openPanel(window);
  const data = { ...credentials, deviceId: randomUUID(), rememberMe: false };
  const answer = await page.request.post(`${site.url}/admin/login`, { data });
  const { data: session } = (await answer.json()) as { data: { token: string } };
  const cookie = { name: 'jwtToken', value: session.token, url: site.url };
  await page.context().addCookies([cookie]);
  return page;
};

/** Follows an address as a link inside the panel does. */
const follow = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'));`,
  );

/**
 * Opens a page of the panel. It takes seconds to load the panel, so that one that is open already is led out of
 * its page and to the other, which begins anew.
 */
export const openPanelPage = async (site: Site, page: Page, path = ''): Promise<void> => {
  if (!page.url().startsWith(`${site.url}/admin`)) {
    await page.goto(`${site.url}/admin${path}`);
    return;
  }
  // "Page not found", in any language.
  const between = page.locator('main[aria-labelledby="title"]');
  await follow(page, '/admin/nowhere');
  await between.waitFor();
  await follow(page, `/admin${path}`);
  await between.waitFor({ state: 'detached' });
};

/** Opens a page of the plugin and waits until it is complete. */
export const openPluginPage = async (site: Site, page: Page, path = ''): Promise<void> => {
  await openPanelPage(site, page, `/plugins/member-invites${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};
