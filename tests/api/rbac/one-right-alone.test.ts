import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { AnySchema } from 'yup';
import { createBatchSchema, reviewSchema } from '../../../shared/schemas/batch';
import { importPreviewSchema, importSchema } from '../../../shared/schemas/imports';
import { writeLetterSchema } from '../../../shared/schemas/letters';
import { selectionActionSchema } from '../../../shared/schemas/selection';
import { callFully, fullBodies, routesOfPanel, type Known } from '../../support/full-bodies';
import { inviteOne } from '../../support/invite';
import { findRow, findRows, officeForTests, types } from '../../support/office';
import { setRows, untilLettersSettled } from '../../support/rows';

const all = ['read', 'invite', 'cancel', 'copy-link', 'members', 'settings'];
const blind = all.filter((right) => right !== 'read');

const victim = 'victoria@roster.test';
const theirs = { firstName: 'Victorious', lastName: 'Secretive', phone: '+31-555-0199' };
/** Texts that only the roster, its records and its history hold. */
const secrets = [
  victim,
  ...Object.values(theirs),
  'Hidden program',
  'Hidden tag',
  'A word between us',
  'colleague-of-ours-1',
  'Colleague',
  'Our own club',
];

const schemas: Record<string, AnySchema> = {
  'POST /batches/review': reviewSchema,
  'POST /batches': createBatchSchema(['en']),
  'POST /batches/import': importSchema(['en']),
  'POST /batches/import/preview': importPreviewSchema,
  'POST /letters/preview': writeLetterSchema(['en']),
  'POST /members/actions/resend': selectionActionSchema,
};

describe('a role that may not see members', () => {
  const office = officeForTests({ config: { cron: { enabled: false } } });
  let known: Known;

  const create = async (type: 'program' | 'tag', data: object): Promise<string> => {
    const made = await office.site.strapi.documents(types[type]).create({ data: data as never });
    return made.documentId;
  };

  const post = (token: string, path: string, body: object): Promise<Response> =>
    office.site.request
      .post(`/member-invites${path}`)
      .auth(token, { type: 'bearer' })
      .send(body)
      .then((answer) => answer);

  beforeAll(async () => {
    const { site } = office;
    const program = await create('program', { name: 'Sauna', slug: 'sauna' });
    const hidden = await create('program', { name: 'Hidden program', slug: 'hidden' });
    const tag = await create('tag', { name: 'Hidden tag' });
    await site.settings.update({ organisation: { supportAddress: 'support@own.test' } });
    await site.adminToken();
    await setRows(site.strapi, 'admin::user', {}, { firstname: 'Colleague', lastname: 'Ours' });
    const { id } = await inviteOne(office, victim, {
      requestId: 'colleague-of-ours-1',
      program,
      message: 'A word between us',
    });
    await untilLettersSettled(site.strapi);
    await setRows(site.strapi, types.member, {}, theirs);
    const member = await findRow(office, 'member', { email: victim });
    await site.strapi.documents(types.member).update({
      documentId: member.documentId,
      data: { tags: [tag], programs: [program, hidden] } as never,
    });
    const [role] = await findRows(office, 'role', { type: 'authenticated' });
    known = {
      member: member.documentId,
      invitation: id,
      batch: (await findRow(office, 'batch', {})).documentId,
      program,
      tag,
      role: role!.documentId,
      email: victim,
    };
  });

  it('is sent every route with all that the route takes: a new one needs its bodies here', () => {
    const taking = routesOfPanel(office.site).filter(({ method }) => method !== 'GET');
    const names = taking.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(fullBodies).sort()).toEqual(names.sort());
    for (const [name, schema] of Object.entries(schemas)) {
      const sent = new Set(fullBodies[name]!(known).flatMap((body) => Object.keys(body)));
      const { fields } = schema.describe() as unknown as { fields: object };
      const unsent = Object.keys(fields).filter((key) => !sent.has(key) && key !== 'settings');
      expect([name, unsent]).toEqual([name, []]);
    }
  });

  const combinations = [...blind.map((right) => ({ rights: [right] })), { rights: blind }];

  it.each(combinations)(
    'learns nothing of them from any route, with $rights',
    async ({ rights }) => {
      const token = await office.site.adminWith(rights);
      const statuses: number[] = [];
      for (const route of routesOfPanel(office.site)) {
        for (const { sent, answer } of await callFully(office.site, route, { token, known })) {
          const told = secrets.filter(
            (secret) => answer.text.includes(secret) && !sent.includes(secret),
          );
          expect([sent, told]).toEqual([sent, []]);
          expect([sent, answer.status < 500]).toEqual([sent, true]);
          statuses.push(answer.status);
        }
      }
      // The rights open something, but the one to cancel, for which one has to see whom.
      expect(statuses.some((status) => status < 300)).toBe(rights[0] !== 'cancel');
      // Nobody on the roster was touched.
      expect(await findRow(office, 'member', { email: victim })).toMatchObject(theirs);
      expect(await findRow(office, 'invitation', { email: victim })).toMatchObject({
        state: 'pending',
      });
    },
  );

  it('is refused whatever names people of the roster, known or not, by id or by a query', async () => {
    const token = await office.site.adminWith(blind);
    const guesses = (right: string, wrong: string, of: (guess: string) => object) =>
      [right, wrong].map((guess) => of(guess));
    const selections = [
      ...guesses(known.member, 'nobody', (id) => ({ ids: [id] })),
      ...guesses('victoria', 'nobody', (q) => ({ all: true, query: { q } })),
      ...guesses('+31', '+49', (phone) => ({
        all: true,
        query: { filters: { phone: { $startsWith: phone } } },
      })),
      ...guesses('v', 'w', (start) => ({
        all: true,
        query: { filters: { emailKey: { $startsWith: start } } },
      })),
    ];
    const paths = Object.keys(fullBodies)
      .filter((name) => 'selection' in (fullBodies[name]!(known).at(-1) ?? {}))
      .map((name) => name.split(' ')[1]!);
    expect(paths.length).toBe(12);
    for (const path of paths) {
      for (const selection of selections) {
        const { program, tag } = known;
        const more = {
          ...(/program/.test(path) ? { program } : {}),
          ...(/-tag/.test(path) ? { tag } : {}),
          ...(/erase/.test(path) ? { eraseAccount: true } : {}),
          ...(path === '/batches' ? { send: true } : {}),
        };
        const request = path === '/batches/review' ? {} : { requestId: randomUUID() };
        const { status, body } = await post(token, path, { ...request, selection, ...more });
        expect([path, selection, status, body.error.details]).toEqual([
          path,
          selection,
          403,
          expect.objectContaining({ code: 'right_missing', right: 'read' }),
        ]);
      }
    }
  });

  it('is not told by a refusal whether an address or an id is known', async () => {
    const token = await office.site.adminWith(blind);
    const put = (id: string, email: string) =>
      office.site.request
        .put(`/member-invites/members/${id}/email`)
        .auth(token, { type: 'bearer' })
        .send({ email });
    const answers = [
      await put(known.member, victim),
      await put(known.member, 'free@roster.test'),
      await put('nobody', victim),
      await post(token, '/letters/preview', { member: { id: known.member } }),
      await post(token, '/letters/preview', { member: { id: 'nobody' } }),
      await post(token, '/letters/test', { member: { id: known.member } }),
      await post(token, '/letters/test', { member: { id: 'nobody' } }),
    ];
    expect(answers.map(({ status, body }) => [status, body.error.details.right])).toEqual(
      answers.map(() => [403, 'read']),
    );
  });

  it('has typed addresses judged by their text alone', async () => {
    const token = await office.site.adminWith(['invite']);
    const addresses = [victim, 'stranger@roster.test', victim, 'no-address'];
    const { body } = await post(token, '/batches/review', { addresses });
    const { lines, counts, byTextAlone } = body.data;
    expect(byTextAlone).toBe(true);
    const outcomes = lines.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes).toEqual(['invited', 'invited', 'duplicate', 'invalid']);
    expect(counts).toMatchObject({ invited: 2, already_pending: 0, duplicate: 1, invalid: 1 });
    const seen = await post(await office.site.adminWith(['invite', 'read']), '/batches/review', {
      addresses,
    });
    expect(seen.body.data.lines[0]).toMatchObject({ outcome: 'already_pending' });
    expect(seen.body.data).not.toHaveProperty('byTextAlone');
  });

  it('has the rows of a file judged by their text alone', async () => {
    const preview = routesOfPanel(office.site).find(({ path }) => path.endsWith('import/preview'))!;
    const outcomesFor = async (rights: string[]) => {
      const token = await office.site.adminWith(rights);
      const [called] = await callFully(office.site, preview, { token, known });
      const { rows, byTextAlone } = called!.answer.body.data;
      return [byTextAlone, ...rows.map(({ outcome }: { outcome: string }) => outcome)];
    };
    const [isByText, row, ...others] = await outcomesFor(['members']);
    expect([isByText, row, others[0]]).toEqual([true, 'invited', row]);
    expect((await outcomesFor(['members', 'read']))[1]).toBe('already_pending');
  });

  it('invites typed addresses, and is answered counts without lines', async () => {
    const token = await office.site.adminWith(['invite']);
    const request = {
      requestId: randomUUID(),
      addresses: 'eve@typed.test, finn@typed.test',
      send: true,
    };
    const first = await post(token, '/batches', request);
    expect(first.status).toBe(201);
    expect(first.body.data).toMatchObject({
      total: 2,
      counts: { invited: 2 },
      log: [],
      withheld: 'log',
    });
    await office.mail.waitFor(() =>
      ['eve', 'finn'].every((name) => office.mail.lettersTo(`${name}@typed.test`).length === 1),
    );
    const again = await post(token, '/batches', request);
    expect([again.status, again.body.data]).toMatchObject([
      200,
      { id: first.body.data.id, counts: { invited: 2 }, log: [] },
    ]);
  });

  it.each(['invite', 'members'])(
    'reads nothing of a colleague’s batch by its request id, with the right %s',
    async (right) => {
      const token = await office.site.adminWith([right]);
      const path = right === 'invite' ? '/batches' : '/members/actions/add-accounts';
      const more = right === 'invite' ? { addresses: 'x@typed.test', send: true } : {};
      const { status, body } = await post(token, path, {
        requestId: 'colleague-of-ours-1',
        ...more,
      });
      expect([status, body.data]).toMatchObject([
        200,
        {
          id: known.batch,
          withheld: 'content',
          log: [],
          total: 0,
          counts: { invited: 0 },
          letters: { sent: 0 },
          program: null,
          message: null,
          createdBy: null,
        },
      ]);
      expect(await findRows(office, 'member', { email: 'x@typed.test' })).toEqual([]);
      const reader = await office.site.adminWith([right, 'read']);
      const seen = await post(reader, path, { requestId: 'colleague-of-ours-1', ...more });
      expect(seen.body.data).toMatchObject({ log: [{ typed: victim }], total: 1 });
    },
  );

  it('changes settings, and is answered what it sent', async () => {
    const token = await office.site.adminWith(['settings']);
    const put = (body: object) =>
      office.site.request
        .put('/member-invites/settings')
        .auth(token, { type: 'bearer' })
        .send(body);
    expect((await put({})).body).toEqual({ data: {} });
    const change = { organisation: { name: 'Blue Harbour' }, invitations: { fields: [] } };
    expect((await put(change)).body).toEqual({ data: change });
    expect((await office.site.settings.get()).organisation).toMatchObject({
      name: 'Blue Harbour',
      supportAddress: 'support@own.test',
    });
  });

  it('adds nobody to those whom notices go to, and may send the list that is there', async () => {
    const [there, gone, spy] = ['staff@own.test', 'boss@own.test', 'spy@evil.test'];
    const put = async (right: string[], noticesTo: string[]) => {
      const token = await office.site.adminWith(right);
      const { status, body } = await office.site.request
        .put('/member-invites/settings')
        .auth(token, { type: 'bearer' })
        .send({ organisation: { noticesTo } });
      return [status, body.error?.details.right];
    };
    const list = async () => (await office.site.settings.get()).organisation.noticesTo;
    expect(await put(['settings', 'read'], [there, gone])).toEqual([200, undefined]);
    expect(await put(['settings'], [there, spy])).toEqual([403, 'read']);
    expect(await list()).toEqual([there, gone]);
    expect(await put(['settings'], [there.toUpperCase(), gone])).toEqual([200, undefined]);
    expect(await put(['settings'], [there])).toEqual([200, undefined]);
    expect(await put(['settings'], [there, gone])).toEqual([403, 'read']);
  });
});
