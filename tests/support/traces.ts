import { randomUUID } from 'node:crypto';
import type { BatchWithLog, MemberFilter, Selection } from '../../shared/contracts';
import { asAdmin } from './invite';
import type { Office } from './office';
import { snapshotRows } from './rows';

const found = (traces: string[], texts: Record<string, string>): string[] =>
  Object.entries(texts).flatMap(([place, text]) =>
    traces
      .filter((trace) => text.toLowerCase().includes(trace))
      .map((trace) => `${place}: ${trace}`),
  );

/** Looks for words, in lower case, in every row of every table, and names the tables where one stands. */
export const tracesInTables = async ({ site }: Office, traces: string[]): Promise<string[]> => {
  const tables = await snapshotRows(site.strapi);
  // Searches use the beginnings of words in hexadecimal digits.
  const hidden = traces.map((trace) => Buffer.from(trace).toString('hex'));
  const texts = Object.entries(tables).map(([table, rows]) => [table, JSON.stringify(rows)]);
  return found([...traces, ...hidden], Object.fromEntries(texts));
};

const states = ['pending', 'accepted', 'expired', 'cancelled', 'declined', 'replaced'];

/** Looks for words in every answer of the panel's side that lists or shows people, logs and files. */
export const tracesInAnswers = async ({ site }: Office, traces: string[]): Promise<string[]> => {
  const paths = [
    '/members?pageSize=100',
    '/members.csv',
    '/members/summary',
    '/tags',
    '/programs',
    '/batches?pageSize=100',
    ...states.map((state) => `/invitations?pageSize=100&state=${state}`),
  ];
  const members = (await asAdmin(site, 'get', paths[0]!)).body.data as { id: string }[];
  const batches = (await asAdmin(site, 'get', '/batches?pageSize=100')).body.data as typeof members;
  const answers: Record<string, string> = {};
  for (const path of [
    ...paths,
    ...members.map(({ id }) => `/members/${id}/history?pageSize=100`),
    ...batches.flatMap(({ id }) =>
      ['', '/log?pageSize=100', '/log.csv'].map((of) => `/batches/${id}${of}`),
    ),
  ]) {
    const { status, text } = await asAdmin(site, 'get', path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    answers[path] = text;
  }
  return found(traces, answers);
};

/** Erases members as the panel does, by an admin who may delete accounts, and answers the batch. */
export const eraseMembers = async (
  { site }: Office,
  selection: Selection<MemberFilter>,
  eraseAccount = true,
): Promise<BatchWithLog> => {
  const { status, text, body } = await site.request
    .post('/member-invites/members/actions/erase')
    .auth(await site.superAdminToken(), { type: 'bearer' })
    .send({ requestId: randomUUID(), selection, eraseAccount });
  if (status >= 400) throw new Error(`${status}: ${text}`);
  return body.data;
};
