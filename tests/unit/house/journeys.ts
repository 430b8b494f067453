import { sourcesUnder, valueImportsOf } from './imports';

/** Something on its way through the house: between each two places it follows the imports. */
export interface Journey {
  name: string;
  /** The journey may pass so many files, and no more. */
  most: number;
  legs: [from: string, to: string][];
}

export const journeys: Journey[] = [
  {
    name: 'an address, from the paste box to the mail server',
    most: 60,
    legs: [
      ['admin/src/pages/InvitePage.tsx', 'admin/src/components/invite/PasteBox.tsx'],
      ['admin/src/pages/InvitePage.tsx', 'shared/addresses/judge.ts'],
      ['admin/src/pages/InvitePage.tsx', 'admin/src/services/batches.ts'],
      ['server/src/controllers/admin/batches.ts', 'shared/addresses/judge.ts'],
      ['server/src/controllers/admin/batches.ts', 'server/src/batches/intake/store-lines.ts'],
      ['server/src/controllers/admin/batches.ts', 'server/src/batches/actions/invite.ts'],
      ['server/src/batches/actions/invite.ts', 'server/src/store/member-state.ts'],
      ['server/src/batches/actions/invite.ts', 'server/src/mail/queue/enqueue.ts'],
      ['server/src/schedule.ts', 'server/src/mail/queue/claim.ts'],
      ['server/src/mail/deliver.ts', 'server/src/letters/invitation-letter.ts'],
      ['server/src/mail/deliver.ts', 'server/src/letters/render.ts'],
      ['server/src/schedule.ts', 'server/src/mail/send.ts'],
      ['server/src/mail/deliver.ts', 'server/src/mail/queue/finish.ts'],
    ],
  },
  {
    name: 'a token, from the link to the account',
    most: 35,
    legs: [
      ['server/src/invitations/accept.ts', 'server/src/domain/token.ts'],
      ['server/src/controllers/public/join.ts', 'server/src/pages/templates.ts'],
      ['server/src/controllers/public/join.ts', 'server/src/invitations/accept.ts'],
      ['server/src/invitations/accept.ts', 'server/src/domain/acceptance.ts'],
      ['server/src/invitations/accept.ts', 'server/src/accounts/create.ts'],
      ['server/src/invitations/accept.ts', 'server/src/store/member-state.ts'],
      ['server/src/invitations/accept.ts', 'server/src/mail/queue/enqueue.ts'],
    ],
  },
  {
    name: 'a line of a file, from the upload to the queue of letters',
    most: 35,
    legs: [
      ['admin/src/components/import/ImportForm.tsx', 'admin/src/services/imports.ts'],
      ['server/src/controllers/admin/imports.ts', 'server/src/domain/csv-reading/row.ts'],
      ['server/src/controllers/admin/imports.ts', 'server/src/batches/intake/store-lines.ts'],
      ['server/src/controllers/admin/imports.ts', 'server/src/batches/actions/invite.ts'],
      ['server/src/batches/actions/invite.ts', 'server/src/batches/line-values.ts'],
      ['server/src/batches/actions/invite.ts', 'server/src/mail/queue/enqueue.ts'],
    ],
  },
];

type Graph = ReadonlyMap<string, readonly string[]>;

/** The one service that a site may call is looked up by its name, and is on the way like an import. */
const service = 'server/src/services/invitations.ts';
const lookUp = 'server/src/get-service.ts';

const importsOf: Graph = new Map(
  ['server/src', 'admin/src', 'shared'].flatMap(sourcesUnder).map((file) => {
    const imported = valueImportsOf(file);
    return [file, imported.includes(lookUp) ? [...imported, service] : imported];
  }),
);

const reversed = (graph: Graph): Graph => {
  const back = new Map<string, string[]>();
  for (const [file, imported] of graph) {
    for (const one of imported) back.set(one, [...(back.get(one) ?? []), file]);
  }
  return back;
};

const importersOf = reversed(importsOf);

const reachedFrom = (start: string, graph: Graph): Set<string> => {
  const reached = new Set([start]);
  // A set that grows while it is walked is walked to its end.
  for (const file of reached) for (const next of graph.get(file) ?? []) reached.add(next);
  return reached;
};

/** All files that lie on a way of imports from one to the other. */
const between = ([from, to]: [string, string]): string[] => {
  const behind = reachedFrom(to, importersOf);
  const passed = [...reachedFrom(from, importsOf)].filter((file) => behind.has(file));
  if (passed.length === 0) throw new Error(`No import leads from ${from} to ${to}.`);
  return passed;
};

/** The files that a journey passes, each once. */
export const filesOf = ({ legs }: Journey): string[] => [...new Set(legs.flatMap(between))];
