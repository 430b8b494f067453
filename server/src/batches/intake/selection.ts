import type { Core } from '@strapi/strapi';
import type { AnySchema } from 'yup';
import type { Selection } from '../../../../shared/contracts/common';
import { invitationFilterSchema, memberFilterSchema } from '../../../../shared/schemas/lists';
import { Refusal } from '../../errors';
import type { BatchSelection } from '../../store/records';
import { validateBody } from '../../validate';
import { walkOf } from './walks/walk';

type Selectable = Exclude<BatchSelection['kind'], 'accounts'>;

const filters: Record<Selectable, AnySchema> = {
  members: memberFilterSchema,
  invitations: invitationFilterSchema,
};

const stored = async (kind: Selectable, selection: Selection): Promise<BatchSelection> => {
  if ('ids' in selection && selection.ids) return { kind, ids: selection.ids } as BatchSelection;
  const { query = {}, except = [] } = selection as Extract<Selection, { all: true }>;
  await validateBody(filters[kind], query, ['selection', 'query']);
  return { kind, query, except } as BatchSelection;
};

/** The rows that a batch is to be over; of a selection, the query is kept. */
export interface Selected {
  selection: BatchSelection;
  /** How many there are by now. */
  total: number;
}

const counted = async (
  strapi: Core.Strapi,
  { selection, isExact = false }: { selection: BatchSelection; isExact?: boolean },
): Promise<Selected> => {
  const total = await (await walkOf(strapi, selection)).count({ isExact });
  return { selection, total };
};

const noneOf: Record<BatchSelection['kind'], string | undefined> = {
  members: undefined,
  invitations: 'There is no such invitation.',
  accounts: 'There is no such account.',
};

const assertSome = ({ selection: { kind }, total }: Selected): void => {
  if (total === 0) throw new Refusal('no_addresses', { message: noneOf[kind] });
};

/**
 * @param input.isExact true where the number must not be an estimate, because no more than that are mailed
 * @throws Refusal `invalid_request`, `no_addresses`
 */
export const resolveSelection = async (
  strapi: Core.Strapi,
  { of, selection, isExact }: { of: Selectable; selection: Selection; isExact?: boolean },
): Promise<Selected> => {
  const found = await counted(strapi, { selection: await stored(of, selection), isExact });
  assertSome(found);
  return found;
};

/**
 * Accounts of a role, by its document id, or of every role.
 * @throws Refusal `no_addresses`
 */
export const resolveAccounts = async (
  strapi: Core.Strapi,
  { role }: { role: string | null },
): Promise<Selected> => {
  const found = await counted(strapi, { selection: { kind: 'accounts', role } });
  assertSome(found);
  return found;
};
