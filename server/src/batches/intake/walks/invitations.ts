import type { Core } from '@strapi/strapi';
import { whereOfInvitations } from '../../../invitations/filter';
import { invitations } from '../../../store/query';
import type { BatchSelection } from '../../../store/records';
import type { Walk } from './walk';

type InvitationSelection = Extract<BatchSelection, { kind: 'invitations' }>;

const whereOfSelection = (
  strapi: Core.Strapi,
  selection: InvitationSelection,
): Record<string, unknown> => {
  if ('ids' in selection) return { documentId: { $in: selection.ids } };
  const { query: filter, except } = selection;
  const found = whereOfInvitations(strapi, { filter, now: new Date() });
  return except.length === 0 ? found : { $and: [found, { documentId: { $notIn: except } }] };
};

/** A line names its invitation twice: the log shows the column, and the value outlives a deleted row. */
export const walkInvitations = (strapi: Core.Strapi, selection: InvitationSelection): Walk => {
  const where = whereOfSelection(strapi, selection);
  return {
    count: () => invitations(strapi).count({ where }),
    async next({ after, upTo, limit }) {
      const rows = await invitations(strapi).findMany({
        where: { $and: [where, { id: { $gt: after, $lte: upTo } }] },
        orderBy: { id: 'asc' },
        limit,
        populate: { member: { select: ['id'] } },
      });
      return rows.map(({ id, email, member }) => ({
        id,
        line: {
          typed: email,
          email,
          member: member?.id ?? null,
          invitation: id,
          values: { invitation: id },
        },
      }));
    },
  };
};
