/**
 * The floors of the server: a file may need the values of files on its own floor and on those below, and the
 * types of any. `at` says how an import of a file on this floor looks; `(mail/)?` since a neighbour in the
 * same room leaves the room out.
 */
const floors = [
  {
    name: 'ground',
    files: [
      'server/src/domain/**',
      'server/src/{mail/letters,join,words,log-words}/**',
      'server/src/{admin-of-request,config,errors,get-config,one-per-strapi,permissions,validate,wait-at-most,yield-to-event-loop}.ts',
    ],
    at: [],
  },
  {
    name: 'store',
    files: ['server/src/{store,content-types}/**'],
    at: [String.raw`^(\.\./)+store/`],
  },
  {
    name: 'links, fields, accounts, brakes, tags, programs, events',
    files: [
      'server/src/{accounts,brakes}/**',
      'server/src/settings/{links,member-fields}.ts',
      'server/src/members/{tags,programs}.ts',
      'server/src/mail/{events,send,wake}.ts',
    ],
    at: [
      String.raw`^(\.\./)+(accounts|brakes)/`,
      String.raw`^(\.\.?/)+(settings/)?(links|member-fields)$`,
      String.raw`^(\.\.?/)+(members/)?(tags|programs)$`,
      String.raw`^(\.\.?/)+(mail/)?(events|send|wake)$`,
    ],
  },
  {
    name: 'queue, settings, deliveries',
    files: [
      'server/src/mail/queue/**',
      'server/src/mail/deliveries.ts',
      'server/src/settings/{settings,choices}.ts',
    ],
    at: [
      String.raw`^(\.\.?/)+(mail/)?(queue/|deliveries$)`,
      String.raw`^(\.\.?/)+(settings/)?(settings|choices)$`,
    ],
  },
  {
    name: 'members, notices, compose',
    files: [
      'server/src/members/!(tags|programs).ts',
      'server/src/mail/compose/**',
      'server/src/mail/notices.ts',
    ],
    at: [
      String.raw`^(\.\./)+members/(?!tags$|programs$)`,
      String.raw`^(\.\.?/)+(mail/)?(compose/|notices$)`,
    ],
  },
  {
    name: 'invitations, worker, preview',
    files: [
      'server/src/invitations/**',
      'server/src/mail/preview/**',
      'server/src/mail/{worker,pump,deliver,while-leased}.ts',
    ],
    at: [
      String.raw`^(\.\./)+invitations/`,
      String.raw`^(\.\.?/)+(mail/)?(preview/|(worker|pump|deliver|while-leased)$)`,
    ],
  },
  {
    name: 'privacy',
    files: ['server/src/privacy/**'],
    at: [String.raw`^(\.\./)+privacy/`],
  },
  {
    name: 'batches',
    files: ['server/src/batches/!(intake)/**', 'server/src/batches/{*,intake/*,intake/walks/*}.ts'],
    at: [String.raw`^(\.\./)+batches/(?!intake/csv/)`],
  },
  {
    name: 'imports',
    files: ['server/src/batches/intake/csv/**'],
    at: [String.raw`^(\.\.?/)+(batches/)?(intake/)?csv/`],
  },
  {
    name: 'public services',
    files: ['server/src/services/**'],
    at: [String.raw`^(\.\.?/)+services(/|$)`],
  },
  {
    name: 'schedule and wiring',
    files: [],
    at: [
      String.raw`^(\.\.?/)+(schedule|internal-services|bootstrap|register|destroy)$`,
      String.raw`^(\.\.?/)+(controllers|cron|lifecycles|middlewares|policies|routes)(/|$)`,
    ],
  },
];

const viaService = {
  regex: String.raw`^(\.\.?/)+get-service$`,
  message: 'Rooms call functions; getService is for what a site may have replaced.',
};

const above = (level) =>
  floors.slice(level + 1).map(({ name, at }) => ({
    regex: at.join('|'),
    message: `This stands on a higher floor: ${name}.`,
    allowTypeImports: true,
  }));

/** One block of ESLint's config for each floor. */
export const floorRules = floors
  .map(({ files }, level) => ({
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [viaService, ...above(level)] },
      ],
    },
  }))
  .filter(({ files }) => files.length > 0);
