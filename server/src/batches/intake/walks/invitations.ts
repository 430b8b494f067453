import type { Core } from '@strapi/strapi';
import { whereOfInvitations } from '../../../invitations/filter';
import { invitations } from '../../../store/query';
import type { BatchSelection } from '../../../store/records';
import type { Walk } from './walk';
import { walkOver } from './walk-over';

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
export const walkInvitations = (strapi: Core.Strapi, selection: InvitationSelection): Walk =>
  walkOver(invitations(strapi), {
    where: whereOfSelection(strapi, selection),
    populate: { member: { select: ['id'] } },
    lineOf: ({ id, email, member }) => ({
      typed: email,
      email,
      member: member?.id ?? null,
      invitation: id,
      values: { invitation: id },
    }),
  });
