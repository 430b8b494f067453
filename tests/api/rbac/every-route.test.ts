import { inviteOne } from '../../support/invite';
import { findRow, types, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  config: {
    policies: (string | { name: string; config: { actions: string[] } })[];
    auth?: unknown;
  };
}

const actions = ['read', 'invite', 'cancel', 'copy-link', 'members', 'settings'];
const uidOf = (action: string): string => `plugin::member-invites.${action}`;

describe('the routes of the panel', () => {
  const office = officeForTests();
  let routes: Route[];
  /** The id of one record of each list. */
  let ids: Record<string, string>;

  const call = (route: Route, token?: string) => {
    const [, list = ''] = route.path.split('/');
    const id = ids[list] ?? '';
    const path = `/member-invites${route.path.replace(':id', id)}`;
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    const request = office.site.request[method](path);
    if (token !== undefined) void request.auth(token, { type: 'bearer' });
    return route.method === 'GET' ? request : request.send({});
  };

  const actionOf = ({ config }: Route): string => {
    const [, policy] = config.policies;
    return typeof policy === 'object' ? policy.config.actions.join() : '';
  };

  const statusesWith = async (token: string | undefined): Promise<Record<string, number>> => {
    const statuses: Record<string, number> = {};
    for (const route of routes) {
      statuses[`${route.method} ${route.path}`] = (await call(route, token)).status;
    }
    return statuses;
  };

  const everyRouteAnswers = (status: number): Record<string, number> =>
    Object.fromEntries(routes.map(({ method, path }) => [`${method} ${path}`, status]));

  beforeAll(async () => {
    const { strapi } = office.site;
    const plugin = strapi.plugin('member-invites') as unknown as {
      routes: { admin: { routes: Route[] } };
    };
    ({ routes } = plugin.routes.admin);
    const program = { name: 'Rights', slug: 'rights' };
    ids = {
      invitations: (await inviteOne(office, 'a@rbac.test')).id,
      batches: (await findRow(office, 'batch', {})).documentId,
      members: (await findRow(office, 'member', {})).documentId,
      programs: (await strapi.documents(types.program).create({ data: program as never }))
        .documentId,
    };
    await untilLettersSettled(strapi);
  });

  it('each take a signed-in admin with one of the six actions', () => {
    expect(routes.length).toBeGreaterThan(10);
    for (const route of routes) {
      expect(route.config.policies[0]).toBe('admin::isAuthenticatedAdmin');
      expect(route.config.policies[1]).toMatchObject({ name: 'admin::hasPermissions' });
      expect(actions.map(uidOf)).toContain(actionOf(route));
      expect(route.config.auth).not.toBe(false);
    }
  });

  it('can be allowed one by one: the six actions are registered', () => {
    const provider = office.site.strapi.service('admin::permission').actionProvider;
    const registered: { actionId: string; section: string; displayName: string }[] =
      provider.values();
    const own = registered.filter(({ actionId }) => actionId.startsWith(uidOf('')));
    expect(own.map(({ actionId }) => actionId).sort()).toEqual(actions.map(uidOf).sort());
    expect(own.every(({ section, displayName }) => section === 'plugins' && displayName)).toBe(
      true,
    );
  });

  it('refuse a parameter that they do not know, where they are read', async () => {
    const token = await office.site.adminToken();
    const reading = routes.filter(({ method }) => method === 'GET');
    expect(reading.length).toBeGreaterThan(10);
    for (const route of reading) {
      const { status, body } = await call(route, token).query({ unheardOf: '1' });
      expect({ route: route.path, status }).toEqual({ route: route.path, status: 400 });
      expect(body.error.details.code).toBe('invalid_request');
    }
  });

  it('refuse whoever is not signed in', async () => {
    expect(await statusesWith(undefined)).toEqual(everyRouteAnswers(401));
  });

  it('refuse an account of the site', async () => {
    const { strapi } = office.site;
    const role = await strapi.db.query(types.role).findOne({ where: { type: 'authenticated' } });
    const data = { username: 'u', email: 'u@site.test', provider: 'local', confirmed: true };
    const account = await strapi.db
      .query(types.account)
      .create({ data: { ...data, password: 'hash', role: role.id } });
    const jwt = await strapi.plugin('users-permissions').service('jwt').issue({ id: account.id });
    await office.site.request.get('/api/users/me').auth(jwt, { type: 'bearer' }).expect(200);
    expect(await statusesWith(jwt)).toEqual(everyRouteAnswers(401));
  });

  it('refuse an API token that may do everything in the content API', async () => {
    const token = await office.site.strapi
      .service('admin::api-token')
      .create({ name: 'All', description: '', type: 'full-access', lifespan: null });
    expect(token.accessKey).toEqual(expect.any(String));
    expect(await statusesWith(token.accessKey)).toEqual(everyRouteAnswers(401));
  });

  it('refuse an admin who holds every action but theirs', async () => {
    for (const action of actions) {
      const token = await office.site.adminWith(actions.filter((other) => other !== action));
      for (const route of routes.filter((one) => actionOf(one) === uidOf(action))) {
        const { status } = await call(route, token);
        expect([route.method, route.path, status]).toEqual([route.method, route.path, 403]);
      }
    }
  });

  it('let an admin in who holds theirs alone, and never fail', async () => {
    for (const route of routes) {
      const action = actionOf(route).replace(uidOf(''), '');
      const { status } = await call(route, await office.site.adminWith([action]));
      // 400: let in, and the empty body was judged.
      expect([route.method, route.path, [200, 201, 400].includes(status)]).toEqual([
        route.method,
        route.path,
        true,
      ]);
    }
  });

  it('exist for the panel only, not in the content API', async () => {
    for (const route of routes) {
      const path = `/api/member-invites${route.path.replace(':id', ids.invitations!)}`;
      const method = route.method.toLowerCase() as 'get';
      const { status } = await office.site.request[method](path);
      expect([path, [404, 405].includes(status)]).toEqual([path, true]);
    }
  });
});
