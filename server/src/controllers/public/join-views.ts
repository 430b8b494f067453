import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Renewal } from '../../../../shared/contracts/states';
import { readToken } from '../../domain/token';
import { Refusal, type RefusalCode } from '../../errors';
import { getService } from '../../get-service';
import {
  renderJoinPage,
  type FieldProblem,
  type JoinFieldView,
  type JoinView,
  type StatePage,
} from '../../pages';
import type { LookedUp } from '../../services/invitations/lookup';

export interface Problems {
  password?: FieldProblem;
  passwordConfirmation?: FieldProblem;
  form?: FieldProblem;
  /** By name of what the site asks for. */
  fields?: Record<string, string>;
}

type WithoutFrame<View> = View extends unknown
  ? Omit<View, 'organisation' | 'supportAddress' | 'privacyUrl'>
  : never;

/** Stricter than Strapi's own: this page loads nothing and runs nothing. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const show = async (
  strapi: Core.Strapi,
  ctx: Context,
  { view, status = 200 }: { view: WithoutFrame<JoinView>; status?: number },
): Promise<void> => {
  const { organisation } = await getService(strapi, 'settings').get();
  const { name, supportAddress, privacyUrl } = organisation;
  ctx.status = status;
  ctx.type = 'html';
  ctx.set('Content-Security-Policy', contentSecurityPolicy);
  ctx.body = renderJoinPage({
    ...view,
    organisation: name,
    supportAddress,
    privacyUrl,
  } as JoinView);
};

/** Relative to the page asked for, which may be the form's answer or have a slash at its end. */
const actionOf = (ctx: Context, action: 'decline' | 'renew'): string => {
  const { joinToken } = ctx.state as { joinToken?: unknown };
  const [, ...behindToken] = (ctx.path.split('/join/').at(-1) ?? '').split('/');
  if (behindToken.length === 0) return `./${readToken(joinToken)}/${action}`;
  return `${'../'.repeat(behindToken.length - 1) || './'}${action}`;
};

/** Stored values of the names only: whoever holds the link learns nothing else through it. */
const fieldsOf = (
  { answer, invitation }: LookedUp,
  { problems, typed }: { problems?: Problems; typed?: Record<string, unknown> },
): JoinFieldView[] => {
  const { firstName, lastName } = invitation.member ?? {};
  const shown: Record<string, unknown> = typed ?? { firstName, lastName };
  return answer.fields.map((field) => {
    const value = shown[field.name];
    const problem = problems?.fields?.[field.name];
    return { ...field, value: typeof value === 'string' ? value : '', problem };
  });
};

/** The form that fits the invitee, or the page of the state the invitation is in. */
export const showOffer = async (
  strapi: Core.Strapi,
  ctx: Context,
  input: { token: unknown; problems?: Problems; typed?: Record<string, unknown> },
): Promise<void> => {
  const { token, problems, typed } = input;
  const found = await getService(strapi, 'invitations').lookUp({ token });
  const { account, answer, invitation } = found;
  if (answer.state !== 'pending') throw new Refusal(`invitation_${answer.state}`);
  if (account?.blocked) throw new Refusal('account_blocked');
  const offer = {
    language: invitation.batch?.language ?? invitation.member?.language,
    maskedEmail: answer.maskedEmail,
    programs: answer.programs,
    expiresAt: invitation.expiresAt ? new Date(invitation.expiresAt) : null,
    declineAction: actionOf(ctx, 'decline'),
    fields: fieldsOf(found, { problems, typed }),
  };
  const status = problems ? 400 : 200;
  if (!account)
    return show(strapi, ctx, { view: { page: 'password', ...offer, problems }, status });
  if (account.hasPassword) {
    return show(strapi, ctx, { view: { page: 'sign_in', ...offer, problems }, status });
  }
  const { welcomeLetter } = await getService(strapi, 'settings').get();
  const { webAppUrl: signInUrl } = welcomeLetter;
  await show(strapi, ctx, { view: { page: 'sign_in_elsewhere', ...offer, signInUrl }, status });
};

export const showDone = async (
  strapi: Core.Strapi,
  ctx: Context,
  { token }: { token: unknown },
): Promise<void> => {
  const { answer } = await getService(strapi, 'invitations').lookUp({ token });
  const { welcomeLetter: apps } = await getService(strapi, 'settings').get();
  await show(strapi, ctx, { view: { page: 'done', programs: answer.programs, apps } });
};

export const showDeclined = (
  strapi: Core.Strapi,
  ctx: Context,
  { forGood }: { forGood: boolean },
): Promise<void> => show(strapi, ctx, { view: { page: 'decline_done', forGood } });

export const showRenewed = (
  strapi: Core.Strapi,
  ctx: Context,
  { renewal }: { renewal: Renewal },
): Promise<void> => show(strapi, ctx, { view: { page: 'renew_done', renewal } });

const showExpired = async (
  strapi: Core.Strapi,
  ctx: Context,
  { status }: { status: number },
): Promise<void> => {
  const { joinToken: token } = ctx.state as { joinToken?: unknown };
  const renewal = await getService(strapi, 'invitations').renewalOf({ token });
  const renew = renewal && { renewal, action: actionOf(ctx, 'renew') };
  await show(strapi, ctx, { view: { page: 'expired', renew }, status });
};

const pageOf: Partial<Record<RefusalCode, StatePage>> = {
  invitation_unknown: 'unknown',
  invitation_cancelled: 'cancelled',
  invitation_declined: 'declined',
  invitation_replaced: 'replaced',
  account_blocked: 'account_blocked',
};

/** The page of a refusal, with the status that programs get for it. */
export const showRefusal = async (
  strapi: Core.Strapi,
  ctx: Context,
  error: unknown,
): Promise<void> => {
  if (!(error instanceof Refusal)) {
    return show(strapi, ctx, { view: { page: 'trouble' }, status: 500 });
  }
  const { code, status, details } = error;
  if (code === 'rate_limited') {
    const retryInMinutes = Math.ceil(Number(details.retryAfter) / 60);
    return show(strapi, ctx, { view: { page: 'too_many', retryInMinutes }, status });
  }
  if (code === 'invitation_expired') return showExpired(strapi, ctx, { status });
  if (code === 'invitation_accepted') {
    const { welcomeLetter: apps } = await getService(strapi, 'settings').get();
    return show(strapi, ctx, { view: { page: 'accepted', apps }, status });
  }
  await show(strapi, ctx, { view: { page: pageOf[code] ?? 'trouble' }, status });
};
