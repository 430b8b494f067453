import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal, type RefusalCode } from '../../errors';
import type { PageView, StatePage } from '../../join';
import { addressOf } from './join-addresses';
import { lookUp } from './join-views';
import { showPage } from './show-page';

const pageOf: Partial<Record<RefusalCode, StatePage>> = {
  invitation_unknown: 'unknown',
  invitation_cancelled: 'cancelled',
  invitation_declined: 'declined',
  account_blocked: 'account_blocked',
  invalid_request: 'bad_form',
};

const viewOf = async (
  strapi: Core.Strapi,
  ctx: Context,
  { code, details }: Refusal,
): Promise<PageView> => {
  switch (code) {
    case 'rate_limited':
      return { page: 'too_many', retryInMinutes: Math.ceil(Number(details.retryAfter) / 60) };
    case 'invitation_expired': {
      const { renewal } = (await lookUp(strapi, ctx)).answer;
      const renew = renewal && { renewal, action: addressOf(ctx, 'renew') };
      return { page: 'expired', renew };
    }
    case 'invitation_replaced': {
      const { newer, apps } = (await lookUp(strapi, ctx)).answer;
      const sentAt = newer?.sentAt ? new Date(newer.sentAt) : null;
      return { page: 'replaced', newer: newer?.state ?? 'closed', sentAt, apps };
    }
    case 'invitation_accepted': {
      const { apps } = (await lookUp(strapi, ctx)).answer;
      return { page: 'accepted', apps };
    }
    case 'wrong_account': {
      const { maskedEmail } = (await lookUp(strapi, ctx)).answer;
      return { page: 'wrong_account', maskedEmail };
    }
    default:
      return { page: pageOf[code] ?? 'trouble' };
  }
};

/** Shows the page of a refusal, with the status that programs get for it. */
export const showRefusal = async (
  strapi: Core.Strapi,
  ctx: Context,
  error: unknown,
): Promise<void> => {
  if (!(error instanceof Refusal)) {
    return showPage(strapi, ctx, { view: { page: 'trouble' }, status: 500 });
  }
  const view = await viewOf(strapi, ctx, error);
  await showPage(strapi, ctx, { view, status: error.status });
};
