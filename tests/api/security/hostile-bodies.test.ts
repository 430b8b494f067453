import type { Response } from 'supertest';
import { inviteOne } from '../../support/invite';
import { findRows, officeForTests } from '../../support/office';
import { untilLettersSettled } from '../../support/rows';

const office = officeForTests();

/** Just below the megabyte that Strapi reads. */
const many = 90_000;
const nested = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
const list = `[${Array(many).fill('1').join(',')}]`;
const unknownKeys = `{${Array.from({ length: many }, (_, at) => `"k${at}":1`).join(',')}}`;

const toEverybody = (action: string, body: string): Promise<Response> =>
  office.site.request
    .post(`/api/member-invites/invitation/${action}`)
    .set('Content-Type', 'application/json')
    .send(body);

const toPanel = async (path: string, body: string, method: 'post' | 'put' = 'post') =>
  office.site.request[method](`/member-invites${path}`)
    .auth(await office.site.adminToken(), { type: 'bearer' })
    .set('Content-Type', 'application/json')
    .send(body);

const requestId = '"requestId":"hostile-request"';

beforeAll(async () => {
  await inviteOne(office, 'ann@hostile.test');
  await untilLettersSettled(office.site.strapi);
});

afterAll(() => {
  const faults = office.site.log.filter((line) => /TypeError|RangeError/.test(line));
  expect(faults).toEqual([]);
});

describe('a list of more entries than are taken', () => {
  it.each([
    ['/members/actions/cancel', `{${requestId},"selection":{"ids":${list}}}`, 'selection.ids'],
    [
      '/members/actions/delete',
      `{${requestId},"selection":{"all":true,"except":${list}}}`,
      'selection.except',
    ],
    [
      '/letters/preview',
      `{"settings":{"invitationLetter":{"benefits":${list}}}}`,
      'settings.invitationLetter.benefits',
    ],
    [
      '/letters/test',
      `{"settings":{"translations":{"fr":{"invitationLetter":{"benefits":${list}}}}}}`,
      'settings.translations.fr.invitationLetter.benefits',
    ],
    ['/batches/review', `{"selection":{"ids":${list}}}`, 'selection.ids'],
  ])('is refused by %s for its length alone, no entry is judged', async (path, body, named) => {
    const { status, body: answer } = await toPanel(path, body);
    expect([status, answer.error.details.errors]).toEqual([
      400,
      [
        {
          path: named.split('.'),
          message: expect.stringMatching(/must have less than or equal to \d+ items$/),
        },
      ],
    ]);
  });

  it('is refused in the settings', async () => {
    const { status, body } = await toPanel(
      '/settings',
      `{"organisation":{"noticesTo":${list}},"invitations":{"fields":${list}}}`,
      'put',
    );
    expect([status, body.error.details.errors.map(({ path }: { path: string[] }) => path)]).toEqual(
      [
        400,
        [
          ['invitations', 'fields'],
          ['organisation', 'noticesTo'],
        ],
      ],
    );
  });
});

describe('a body nested without an end', () => {
  it.each([
    ['/letters/preview', `{"settings":{"organisation":{"name":${nested}}}}`],
    ['/members/actions/cancel', `{"requestId":${nested},"selection":{"all":true}}`],
    ['/members/actions/cancel', `{${requestId},"selection":{"all":true,"query":{"q":${nested}}}}`],
    ['/batches', `{${requestId},"addresses":${nested},"send":true}`],
  ])('is refused by %s', async (path, body) => {
    const { status, body: answer } = await toPanel(path, body);
    expect([status, answer.error?.details?.code]).toEqual([400, 'invalid_request']);
  });

  it('is no token and no password', async () => {
    expect((await toEverybody('lookup', `{"token":${nested}}`)).status).toBe(404);
    expect((await toEverybody('accept', `{"token":"x","password":${nested}}`)).status).toBe(400);
  });
});

describe('a body that is wrong in more places than anybody reads', () => {
  const expectShort = ({ status, body, text }: Response): void => {
    expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
    expect(body.error.details.errors.length).toBeLessThanOrEqual(100);
    expect(text.length).toBeLessThan(120_000);
  };

  it('gets a short answer, whoever sends it', async () => {
    for (const action of ['lookup', 'accept', 'decline', 'renew']) {
      expectShort(await toEverybody(action, unknownKeys));
      expectShort(await toEverybody(action, `{"${'k'.repeat(900_000)}":1}`));
    }
    expectShort(await toPanel('/batches/review', unknownKeys));
    expectShort(await toPanel('/letters/preview', `{"subject":["${'x'.repeat(900_000)}"]}`));
    const groups = Array(40_000).fill('{"nothing":1}').join(',');
    const query = `{"filters":{"$and":[${groups}]}}`;
    const selection = `{${requestId},"selection":{"all":true,"query":${query}}}`;
    expectShort(await toPanel('/members/actions/cancel', selection));
  });
});

describe('a filter that names an attribute and no condition', () => {
  it('finds nobody to act on, rather than everybody', async () => {
    for (const filters of ['{"email":{}}', '{"$and":[{"email":{}}]}']) {
      const selection = `{"all":true,"query":{"filters":${filters}}}`;
      const { status, body } = await toPanel(
        '/members/actions/cancel',
        `{${requestId},"selection":${selection}}`,
      );
      expect([status, body.error.details.code]).toEqual([400, 'invalid_request']);
    }
    expect(await findRows(office, 'invitation', { state: 'cancelled' })).toEqual([]);
  });
});

describe('what the panel is answered', () => {
  it('belongs in no cache, refusals neither', async () => {
    const token = await office.site.adminToken();
    const paths = ['/members', '/members.csv', '/members/summary', '/invitations', '/batches'];
    for (const path of [...paths, '/settings', '/members/nobody', '/members?page=0']) {
      const { headers } = await office.site.request
        .get(`/member-invites${path}`)
        .auth(token, { type: 'bearer' });
      expect([path, headers['cache-control'], headers['x-content-type-options']]).toEqual([
        path,
        'no-store',
        'nosniff',
      ]);
    }
  });
});
