import type { Core } from '@strapi/strapi';
import type { MembersSummaryResponse } from '../../../../shared/contracts/members';
import { memberStates, type MemberState } from '../../../../shared/contracts/states';
import { invitations } from '../../database/query';
import { whereOfInvitations } from '../invitations/filter';

const countStates = async (strapi: Core.Strapi): Promise<Record<MemberState, number>> => {
  const rows = (await strapi.db
    .getConnection('member_invites_members')
    .groupBy('state')
    .select('state')
    .count({ many: '*' })) as unknown as { state: MemberState; many: number | string }[];
  const counted = new Map(rows.map(({ state, many }) => [state, Number(many)]));
  const entries = memberStates.map((state) => [state, counted.get(state) ?? 0]);
  return Object.fromEntries(entries) as Record<MemberState, number>;
};

/** The roster in numbers. Delivery problems are those that the list of pending invitations finds. */
export const summariseMembers = async (
  strapi: Core.Strapi,
  { now }: { now: Date },
): Promise<MembersSummaryResponse['data']> => {
  const states = await countStates(strapi);
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  const filter = { state: 'pending', delivery: 'problem' } as const;
  const where = whereOfInvitations(strapi, { filter, now });
  return { states, total, deliveryProblems: await invitations(strapi).count({ where }) };
};
