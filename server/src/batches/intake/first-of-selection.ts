import type { Core } from '@strapi/strapi';
import type { Selection } from '../../../../shared/contracts/common';
import type { Where } from '../../domain/member-conditions';
import { members } from '../../store/query';
import type { BatchSelection } from '../../store/records';
import type { Line } from './line';
import { resolveSelection } from './selection';
import { whereOfSelection } from './walks/members';

/** At most so many members of a selection are shown, and the rest only counted. */
const mostShown = 200;

interface First {
  lines: Line[];
  total: number;
  /** Finds all members, where not all are among the lines. */
  where?: Where;
}

/** The first members of a selection as lines. @throws Refusal `invalid_request`, `no_addresses` */
export const firstOfSelection = async (
  strapi: Core.Strapi,
  selection: Selection,
): Promise<First> => {
  const selected = await resolveSelection(strapi, { of: 'members', selection });
  const { total } = selected;
  const kept = selected.selection as Extract<BatchSelection, { kind: 'members' }>;
  const where = await whereOfSelection(strapi, kept, total);
  const limit = 'ids' in kept ? kept.ids.length : mostShown;
  const rows = await members(strapi).findMany({ where, orderBy: { id: 'asc' }, limit });
  const lines = rows.map(({ email, emailKey: key, documentId: member }, index) => ({
    line: index + 1,
    typed: email,
    email,
    key,
    member,
  }));
  return total <= lines.length ? { lines, total: lines.length } : { lines, total, where };
};
