import type { Action } from '../permissions';

type Body = Record<string, unknown>;
type Rule = (body: Body) => Action[];

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const nothing: Rule = () => [];

/**
 * Acting on people of the roster takes the right to see them, whether they are named by id or by a query: a
 * count of whom a query finds tells as much about them as a list.
 */
const peopleOfRoster: Rule = ({ selection }) => (isGiven(selection) ? ['read'] : []);

/** The request names a member in its path, and its answer shows them. */
const aMember: Rule = () => ['read'];

/** A letter as a member would get it shows their name and programs. */
const readerOfLetter: Rule = ({ member }) =>
  isGiven((member as { id?: unknown } | undefined)?.id) ? ['read'] : [];

/** A test letter of settings that nobody has saved leaves in the organisation's name all the same. */
const testLetter: Rule = (body) => [
  ...readerOfLetter(body),
  ...(isGiven(body.settings) ? (['settings'] as const) : []),
];

const sending: Rule = ({ send }) => (send === true ? ['invite'] : []);

/**
 * The rights that the body of a request takes besides the one of its route; each route that takes a body has its
 * entry. Choosing a program is not among them: without the right to change members, it is given to nobody who
 * was on the roster before.
 */
export const rightsOfBodies = {
  'members.correctAddress': aMember,
  'member-actions.resend': peopleOfRoster,
  'member-actions.cancel': peopleOfRoster,
  'member-actions.delete': peopleOfRoster,
  'member-actions.erase': peopleOfRoster,
  'member-actions.addProgram': peopleOfRoster,
  'member-actions.removeProgram': peopleOfRoster,
  'member-actions.addTag': peopleOfRoster,
  'member-actions.removeTag': peopleOfRoster,
  'member-actions.addAccounts': nothing,
  'batches.review': peopleOfRoster,
  'batches.create': peopleOfRoster,
  'imports.preview': nothing,
  'imports.receive': sending,
  'invitations.resend': peopleOfRoster,
  'invitations.cancel': peopleOfRoster,
  /** Whoever has the id of an invitation gets its link, and nothing else of it. */
  'invitations.copyLink': nothing,
  'letters.preview': readerOfLetter,
  'letters.test': testLetter,
  'settings.update': nothing,
} as const satisfies Record<string, Rule>;

/** A handler that takes a body. */
export type BodyHandler = keyof typeof rightsOfBodies;
