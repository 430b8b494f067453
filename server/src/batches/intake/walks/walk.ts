import type { Core } from '@strapi/strapi';
import { accounts, invitations, members, type Query } from '../../../store/query';
import type { BatchSelection } from '../../../store/records';
import { walkAccounts } from './accounts';
import { walkInvitations } from './invitations';
import { walkMembers } from './members';

/** One row on the way, as the line it becomes. */
export interface Step {
  /** Id of the row that is walked over. */
  id: number;
  line: object;
}

/** Goes over a selection by the ids of its rows. */
export interface Walk {
  /** Answers an estimate for more than 100,000 members, unless it must be exact. */
  count: (input: { isExact: boolean }) => Promise<number>;
  /** The rows behind `after`, up to and with `upTo`. */
  next: (input: { after: number; upTo: number; limit: number }) => Promise<Step[]>;
}

/** @param total as it was counted, which decides how the rows are best looked for */
export const walkOf = (
  strapi: Core.Strapi,
  selection: BatchSelection,
  total = 0,
): Promise<Walk> | Walk => {
  switch (selection.kind) {
    case 'members':
      return walkMembers(strapi, selection, total);
    case 'invitations':
      return walkInvitations(strapi, selection);
    case 'accounts':
      return walkAccounts(strapi, selection);
  }
};

const walked: Record<BatchSelection['kind'], (strapi: Core.Strapi) => Query<{ id: number }>> = {
  members,
  invitations,
  accounts,
};

/** Id of the newest row of these; 0 where there is none. */
export const newestOf = async (
  strapi: Core.Strapi,
  kind: BatchSelection['kind'],
): Promise<number> => {
  const [newest] = await walked[kind](strapi).findMany({
    select: ['id'],
    orderBy: { id: 'desc' },
    limit: 1,
  });
  return newest?.id ?? 0;
};

/**
 * A batch over a selection begins here. An action may make rows that its query finds as well, and others
 * come meanwhile: rows newer than the batch do not belong to the selection.
 */
export const walkFrom = async (
  strapi: Core.Strapi,
  selection: BatchSelection | null,
): Promise<{ selection: BatchSelection | null; lastRow: number; newestRow: number | null }> => {
  const newestRow = selection && (await newestOf(strapi, selection.kind));
  return { selection, lastRow: 0, newestRow };
};
