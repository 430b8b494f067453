import type { Core } from '@strapi/strapi';
import type { Selection } from '../../../../shared/contracts/common';
import type { MemberFilter } from '../../../../shared/contracts/members';
import { memberFilterSchema } from '../../../../shared/schemas/lists';
import { Refusal } from '../../errors';
import type { BatchSelection } from '../../store/records';
import { validateBody } from '../../validate';
import { walkOf } from './walks/walk';

const stored = async (selection: Selection): Promise<BatchSelection> => {
  if ('ids' in selection && selection.ids) return { kind: 'members', ids: selection.ids };
  const { query = {}, except = [] } = selection as Extract<Selection, { all: true }>;
  const at = ['selection', 'query'];
  await validateBody(memberFilterSchema, query, at);
  return { kind: 'members', query: query as MemberFilter, except };
};

/**
 * A selection as a batch keeps it, and how many it is over by now.
 * @throws Refusal `invalid_request`, `no_addresses`
 */
export const resolveSelection = async (
  strapi: Core.Strapi,
  selection: Selection,
): Promise<{ selection: BatchSelection; total: number }> => {
  const kept = await stored(selection);
  const total = await (await walkOf(strapi, kept)).count();
  if (total === 0) throw new Refusal('no_addresses');
  return { selection: kept, total };
};
