import type { Core } from '@strapi/strapi';
import type { MembersSummaryResponse } from '../../../shared/contracts/members';
import { memberStates, type MemberState } from '../../../shared/contracts/states';
import { countMembers, type Counted } from './count';

/** Sums up the roster in numbers. */
export const summariseMembers = async (
  strapi: Core.Strapi,
): Promise<MembersSummaryResponse['data']> => {
  const states: [MemberState, Counted][] = [];
  for (const state of memberStates) {
    const key = JSON.stringify({ state });
    states.push([state, await countMembers(strapi, { key, where: { state } })]);
  }
  const problems = await countMembers(strapi, {
    key: 'problems',
    where: { hasDeliveryProblem: true },
  });
  const counts = [...states.map(([, counted]) => counted), problems];
  return {
    states: Object.fromEntries(states.map(([state, { total }]) => [state, total])) as Record<
      MemberState,
      number
    >,
    total: states.reduce((sum, [, { total }]) => sum + total, 0),
    deliveryProblems: problems.total,
    ...(counts.some(({ isApproximate }) => isApproximate) ? { isApproximate: true } : {}),
  };
};
