import type { Core } from '@strapi/strapi';
import type { InvitationFilter } from '../../../shared/contracts/invitations';
import type { InvitationState } from '../../../shared/contracts/states';
import { invitationIdsByDelivery } from '../store/newest-letters';
import { problemStates } from '../domain/delivery';

type Where = Record<string, unknown>;

/** Not past its end; one never sent has none yet. */
export const notExpiredAt = (now: Date): Where => ({
  $or: [{ expiresAt: { $null: true } }, { expiresAt: { $gt: now } }],
});

/** Expiry is judged by `expiresAt`, whatever the cron has done. */
const whereOfState = (state: InvitationState, now: Date): Where => {
  if (state === 'pending') return { state, ...notExpiredAt(now) };
  if (state !== 'expired') return { state };
  return { $or: [{ state }, { state: 'pending', expiresAt: { $lte: now } }] };
};

const whereOfDelivery = (
  strapi: Core.Strapi,
  delivery: NonNullable<InvitationFilter['delivery']>,
): Where => {
  const states = delivery === 'problem' ? problemStates : [delivery];
  return { id: { $in: invitationIdsByDelivery(strapi, states) } };
};

/** The list's own parameters as a `where`; a selection of "all" is resolved by the same one. */
export const whereOfInvitations = (
  strapi: Core.Strapi,
  { filter, now }: { filter: InvitationFilter; now: Date },
): Where => {
  const { state = 'pending', delivery, program, batch, q } = filter;
  const conditions: Where[] = [whereOfState(state, now)];
  if (program) conditions.push({ program: { documentId: program } });
  if (batch) conditions.push({ batch: { documentId: batch } });
  if (delivery) conditions.push(whereOfDelivery(strapi, delivery));
  if (q) {
    conditions.push({
      $or: [
        { email: { $containsi: q } },
        { member: { firstName: { $containsi: q } } },
        { member: { lastName: { $containsi: q } } },
      ],
    });
  }
  return { $and: conditions };
};
