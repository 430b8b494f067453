import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, expectAnswer } from '../demo/http.mjs';
import { batches, organisation, programs, tags, tagsOf } from './people.mjs';

const secret = () => `Aa1-${randomBytes(12).toString('base64url')}`;
const days = 24 * 60 * 60 * 1000;

const registerAdmin = async (url) => {
  const admin = { email: 'robin@harbour.example', password: secret() };
  const answer = await createClient(url).post('/admin/register-admin', {
    ...admin,
    firstname: 'Robin',
    lastname: 'Visser',
  });
  return { admin, token: expectAnswer(answer, { status: 200 }).data.token };
};

const createRecords = async (client, type, records) => {
  const made = {};
  const path = `/content-manager/collection-types/plugin::member-invites.${type}`;
  for (const record of records) {
    const answer = await client.post(path, record);
    made[record.name] = expectAnswer(answer, { status: 201 }).data.documentId;
  }
  return made;
};

const lettersAreOut = ({ letters }) => letters.queued + letters.sending === 0;

const untilSent = async (client, id) => {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const { data } = expectAnswer(await client.get(`/member-invites/batches/${id}`), {
      status: 200,
    });
    if (lettersAreOut(data)) return data;
    if (Date.now() > deadline) throw new Error('The letters of a batch did not leave in 30 s.');
    await wait(100);
  }
};

const accept = async (client, { invitation, email }) => {
  const { link } = expectAnswer(
    await client.post(`/member-invites/invitations/${invitation}/link`),
    {
      status: 200,
    },
  ).data;
  const answer = await client.post('/api/member-invites/invitation/accept', {
    token: link.split('/').at(-1),
    password: secret(),
  });
  if (answer.status !== 200) throw new Error(`${email} could not accept: ${answer.status}`);
};

/** Expires links by moving their dates back, so that nobody has to wait a week. */
const expire = async ({ strapi }, lines) => {
  const where = { documentId: { $in: lines.map(({ invitation }) => invitation) } };
  const data = {
    sentAt: new Date(Date.now() - 9 * days),
    expiresAt: new Date(Date.now() - 2 * days),
  };
  await strapi.db.query('plugin::member-invites.invitation').updateMany({ where, data });
  await strapi.plugin('member-invites').service('invitations').expireDue();
};

const invite = async ({ site, client, programIds }, { becomes, program, ...batch }) => {
  const body = { send: true, onInvalid: 'skip', requestId: randomUUID(), ...batch };
  const answer = await client.post('/member-invites/batches', {
    ...body,
    program: programIds[program],
  });
  const { id } = expectAnswer(answer, { status: 201 }).data;
  const { log } = await untilSent(client, id);
  if (becomes === 'validated') for (const line of log) await accept(client, line);
  if (becomes === 'expired') await expire(site, log);
  return log;
};

const tagMembers = async (client, log, tagIds) => {
  for (const { email, member } of log) {
    const names = tagsOf[email] ?? [];
    if (!member || names.length === 0) continue;
    const path = `/content-manager/collection-types/plugin::member-invites.member/${member}`;
    const connect = names.map((name) => ({ documentId: tagIds[name] }));
    expectAnswer(await client.put(path, { tags: { connect } }), { status: 200 });
  }
};

/** Fills the site over HTTP, as staff would: programs, tags, and members in each status. */
export const seed = async (site) => {
  const { admin, token } = await registerAdmin(site.url);
  const client = createClient(site.url, { bearer: token });
  const settings = { booking: { memberOnlyBooking: true }, organisation };
  expectAnswer(await client.put('/member-invites/settings', settings), { status: 200 });
  const programIds = await createRecords(client, 'program', programs);
  const tagIds = await createRecords(
    client,
    'tag',
    tags.map((name) => ({ name })),
  );
  for (const batch of batches) {
    const log = await invite({ site, client, programIds }, batch);
    await tagMembers(client, log, tagIds);
  }
  return { admin };
};
