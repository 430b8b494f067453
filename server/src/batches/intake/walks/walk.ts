import type { Core } from '@strapi/strapi';
import { accounts, members } from '../../../store/query';
import type { BatchSelection } from '../../../store/records';
import { walkAccounts } from './accounts';
import { walkMembers } from './members';

/** One row on the way, as the line it becomes. */
export interface Step {
  /** Id of the row that is walked over. */
  id: number;
  line: object;
}

/** Goes over a selection by the ids of its rows. */
export interface Walk {
  /** As far as it can be told beforehand. */
  count: () => Promise<number>;
  /** The rows behind `after`, up to and with `upTo`. */
  next: (input: { after: number; upTo: number; limit: number }) => Promise<Step[]>;
}

/** @param total as it was counted, which decides how the rows are best looked for */
export const walkOf = (
  strapi: Core.Strapi,
  selection: BatchSelection,
  total = 0,
): Promise<Walk> | Walk =>
  selection.kind === 'accounts'
    ? walkAccounts(strapi, selection)
    : walkMembers(strapi, selection, total);

/**
 * Where a batch over a selection begins. An action may make rows that its query finds as well, and others
 * come meanwhile: what is newer than the batch is not of the selection.
 */
export const walkFrom = async (
  strapi: Core.Strapi,
  selection: BatchSelection | null,
): Promise<{ selection: BatchSelection | null; lastRow: number; newestRow: number | null }> => {
  if (!selection) return { selection: null, lastRow: 0, newestRow: null };
  const query = selection.kind === 'accounts' ? accounts(strapi) : members(strapi);
  const [newest] = await query.findMany({ select: ['id'], orderBy: { id: 'desc' }, limit: 1 });
  return { selection, lastRow: 0, newestRow: newest?.id ?? 0 };
};
