import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { Site } from './site';

/** A curious request names these: a person of the roster, and records around them. */
export interface Known {
  member: string;
  invitation: string;
  batch: string;
  program: string;
  tag: string;
  role: string;
  /** The address of the person. */
  email: string;
}

type Bodies = (known: Known) => Record<string, unknown>[];

const requestId = () => randomUUID();
const words = { subject: 'S', heading: 'H', text: 'T', buttonText: 'B', message: 'M' };
const wording = { ...words, language: 'de', validDays: 5, translations: { fr: words } };
const query = { q: 'vic', state: 'pending', filters: { firstName: { $startsWith: 'V' } } };

/** Every way to name people of the roster. */
const selections = ({ member, program, tag }: Known): object[] => [
  { ids: [member] },
  { all: true },
  { all: true, query: { ...query, program, tag }, except: [member] },
];

const overMembers =
  (more: (known: Known) => object = () => ({})): Bodies =>
  (known) =>
    selections(known).map((selection) => ({ requestId: requestId(), selection, ...more(known) }));

const overInvitations: Bodies = ({ invitation, batch, program }) =>
  [
    { ids: [invitation] },
    { all: true },
    { all: true, query: { q: 'vic', state: 'pending', delivery: 'sent', batch, program } },
  ].map((selection) => ({ requestId: requestId(), selection }));

const letters: Bodies = ({ member, program }) => [
  { ...wording, kind: 'invitation', program },
  { ...wording, kind: 'welcome', program, member: { id: member } },
  { kind: 'invitation', member: { firstName: 'Eve', lastName: 'L', language: 'en' } },
];

const toSend = ({ program }: Known) => ({
  ...wording,
  program,
  send: true,
  sendAt: new Date(Date.now() + 3_600_000).toISOString(),
});

const file = {
  delimiter: ',',
  encoding: 'utf-8',
  hasHeader: false,
  columns: ['email', 'firstName'],
};

/** Full bodies of each route that takes one; of an import they are its options. */
export const fullBodies: Record<string, Bodies> = {
  'PUT /members/:id/email': ({ email }) => [{ email: 'moved@curious.test' }, { email }],
  'POST /members/actions/resend': overMembers(),
  'POST /members/actions/cancel': overMembers(),
  'POST /members/actions/add-program': overMembers(({ program }) => ({ program })),
  'POST /members/actions/remove-program': overMembers(({ program }) => ({ program })),
  'POST /members/actions/add-tag': overMembers(() => ({ tagName: 'Curious' })),
  'POST /members/actions/remove-tag': overMembers(({ tag }) => ({ tag })),
  'POST /members/actions/delete': overMembers(),
  'POST /members/actions/erase': overMembers(() => ({ eraseAccount: true })),
  'POST /members/actions/add-accounts': ({ role }) => [{ requestId: requestId(), role }],
  'POST /batches/review': (known) => [
    { addresses: [known.email, 'new@curious.test'], program: known.program, send: true },
    ...selections(known).map((selection) => ({ selection, program: known.program, send: false })),
  ],
  'POST /batches/import/preview': ({ program }) => [{ ...file, program, send: true }],
  'POST /batches/import': (known) => [
    { requestId: requestId(), ...file, ...toSend(known) },
    { requestId: requestId(), ...file, send: false, program: known.program },
  ],
  'POST /batches': (known) => [
    {
      requestId: requestId(),
      addresses: [known.email, 'new@curious.test'],
      source: 'api',
      onInvalid: 'skip',
      ...toSend(known),
    },
    ...selections(known).map((selection) => ({
      requestId: requestId(),
      selection,
      source: 'selection',
      ...toSend(known),
    })),
  ],
  'POST /invitations/actions/resend': overInvitations,
  'POST /invitations/actions/cancel': overInvitations,
  'POST /invitations/:id/link': () => [{}],
  'POST /letters/preview': letters,
  'POST /letters/test': letters,
  'PUT /settings': ({ role }) => [
    {},
    { invitations: { defaultRole: role } },
    { organisation: { noticesTo: ['spy@curious.test'] } },
  ],
};

export interface PanelRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  config: { policies: [string, { name: string; config: { actions: [string] } }] };
}

export const routesOfPanel = (site: Site): PanelRoute[] =>
  (
    site.strapi.plugin('member-invites') as unknown as {
      routes: { admin: { routes: PanelRoute[] } };
    }
  ).routes.admin.routes;

const idIn = ({ path }: PanelRoute, known: Known): string => {
  const [, list = ''] = path.split('/');
  const { member, invitation, batch, program } = known;
  return (
    { members: member, invitations: invitation, batches: batch, programs: program }[list] ?? ''
  );
};

/** Calls a route once with each of its bodies, or once without one where it takes none. */
export async function callFully(
  site: Site,
  route: PanelRoute,
  { token, known, bodies }: { token: string; known: Known; bodies?: Record<string, unknown>[] },
): Promise<{ sent: string; answer: Response }[]> {
  const path = `/member-invites${route.path.replace(':id', idIn(route, known))}`;
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  const open = () => site.request[method](path).auth(token, { type: 'bearer' });
  if (route.method === 'GET') return [{ sent: path, answer: await open() }];
  const answers = [];
  for (const body of bodies ?? fullBodies[`${route.method} ${route.path}`]!(known)) {
    const sent = JSON.stringify(body);
    const csv = `${known.email},Eve\nnew@curious.test,Mallory\n`;
    const answer = route.path.startsWith('/batches/import')
      ? await open().field('options', sent).attach('files', Buffer.from(csv), 'members.csv')
      : await open().send(body);
    const isFile = route.path.startsWith('/batches/import');
    answers.push({ sent: `${path} ${sent}${isFile ? csv : ''}`, answer });
  }
  return answers;
}
