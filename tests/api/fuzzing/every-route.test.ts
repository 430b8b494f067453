import fc from 'fast-check';
import type { Response } from 'supertest';
import { inviteOne } from '../../support/invite';
import { findRow, officeForTests, types } from '../../support/office';
import '../../support/same-inputs';
import { hostileQuery, hostileSegment, spoilt } from './hostile-values';
import { rightBodies, type KnownRecords } from './right-requests';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: string;
}

interface Sent {
  path: string;
  query: string;
  body?: unknown;
  isForm?: boolean;
}

/** Enough to come across most fields of a request in a run; FUZZ_RUNS asks for more. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 15);

const lists: Record<string, keyof KnownRecords> = {
  members: 'member',
  invitations: 'invitation',
  programs: 'program',
  batches: 'batch',
  join: 'token',
};

describe('every route, whatever it is sent,', () => {
  const office = officeForTests({ config: { rateLimit: { failures: 100_000, minutes: 1 } } });
  let routes: { admin: Route[]; public: Route[] };
  let known: KnownRecords;

  const send = async (route: Route, base: string, token: string | undefined, sent: Sent) => {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    const request = office.site.request[method](`${base}${sent.path}?${sent.query}`);
    if (token) void request.auth(token, { type: 'bearer' });
    if (route.path.startsWith('/batches/import')) {
      void request.field('options', JSON.stringify(sent.body) ?? '');
      return request.attach('files', Buffer.from('E-mail;Name\nann@fuzz.test;Ann\n'), 'list.csv');
    }
    if (sent.body === undefined) return request;
    void request.type(sent.isForm ? 'form' : 'json');
    return request.send(sent.isForm ? (sent.body as object) : JSON.stringify(sent.body));
  };

  const expectAnswer = (answer: Response): void => {
    const { status, text } = answer;
    expect([status < 500, text?.slice(0, 200)]).toEqual([true, text?.slice(0, 200)]);
    expect(text ?? '').not.toMatch(/\bat .*\.js:\d+|SQLITE|select .* from|node_modules/i);
  };

  const requestsFor = (route: Route): fc.Arbitrary<Sent> => {
    const [, list = ''] = route.path.split('/');
    const right = String(known[lists[list] ?? 'member']);
    const segment = fc.oneof({ arbitrary: fc.constant(right), weight: 3 }, hostileSegment);
    const path = segment.map((part) => route.path.replace(/:id|:token|\(\.\*\)/, part));
    const makeBody = rightBodies(known)[`${route.method} ${route.path}`];
    const isForm = route.path.startsWith('/join') ? fc.boolean() : fc.constant(false);
    if (!makeBody) return fc.record({ path, query: hostileQuery });
    const query = fc.oneof({ arbitrary: fc.constant(''), weight: 3 }, hostileQuery);
    return fc.record({ path, query, body: spoilt(makeBody()), isForm });
  };

  const assertRoute = async (route: Route, base: string, token?: string): Promise<void> => {
    await office.site.settings.allowMemberOnlyBooking();
    await fc.assert(
      fc.asyncProperty(requestsFor(route), async (sent) => {
        expectAnswer(await send(route, base, token, sent));
      }),
      { numRuns, endOnFailure: true },
    );
  };

  beforeAll(async () => {
    const { strapi } = office.site;
    const plugin = strapi.plugin('member-invites') as unknown as {
      routes: { admin: { routes: Route[] }; 'content-api': { routes: Route[] } };
    };
    routes = { admin: plugin.routes.admin.routes, public: plugin.routes['content-api'].routes };
    const data = { name: 'Fuzz', slug: 'fuzz' };
    const program = await strapi.documents(types.program).create({ data: data as never });
    const invited = await inviteOne(office, 'ann@fuzz.test');
    known = {
      invitation: invited.id,
      token: invited.token,
      program: program.documentId,
      member: (await findRow(office, 'member', {})).documentId,
      batch: (await findRow(office, 'batch', {})).documentId,
    };
  });

  it('has a right request here that can be spoilt', () => {
    const bodies = Object.keys(rightBodies(known)).sort();
    const takeBodies = [...routes.admin, ...routes.public]
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path}`);
    expect(bodies).toEqual(takeBodies.sort());
  });

  it('answers an admin, and never with a fault of its own', async () => {
    const token = await office.site.adminToken();
    for (const route of routes.admin) await assertRoute(route, '/member-invites', token);
  }, 300_000);

  it('answers everybody, and never with a fault of its own', async () => {
    for (const route of routes.public) await assertRoute(route, '/api/member-invites');
  }, 300_000);

  it('answers a body that is no JSON, no form, or too long', async () => {
    const bodies: [type: string, body: string][] = [
      ['application/json', '{"token":'],
      ['application/json', ''],
      ['application/json', 'null'],
      ['application/json', '"text"'],
      ['application/json', '['.repeat(50_000)],
      ['application/json', `{"token":"${'a'.repeat(1024 * 1024)}"}`],
      ['application/json', `{"a":`.repeat(20_000) + '1' + '}'.repeat(20_000)],
      ['application/x-www-form-urlencoded', 'token[a][b]=%&%=%'],
      ['application/x-www-form-urlencoded', 'a[]='.repeat(5000)],
      ['application/xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ];
    for (const { method, path } of routes.public.filter((route) => route.method === 'POST')) {
      for (const [type, body] of bodies) {
        const url = `/api/member-invites${path.replace(':token', known.token)}`;
        const answer = await office.site.request[method.toLowerCase() as 'post'](url)
          .type(type)
          .send(body);
        expect([path, type, body.slice(0, 20), answer.status < 500]).toEqual([
          path,
          type,
          body.slice(0, 20),
          true,
        ]);
      }
    }
  });

  it('left nothing in the log that nobody expected', () => {
    const faults = office.site.log.filter((line) => /TypeError|RangeError|SqliteError/.test(line));
    expect(faults).toEqual([]);
  });
});
