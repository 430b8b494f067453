import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal } from '../../errors';
import { getService } from '../../get-service';
import { joinScript } from '../../join';
import { readSession } from './session';
import type { LookedUp } from '../../invitations/lookup';
import { askableFields, chosenFields, withDateOfBirth } from '../../settings/member-fields';
import { getSettings } from '../../settings/settings';
import { declineForm, joinForm, readBody, renewForm } from './bodies';
import { addressOf, tokenOf } from './join-addresses';
import { splitForm } from './consent-form';
import { problemsOf, type Problems } from './join-problems';
import { lookUp, showDecline, showDone, showOffer, showUnsubscribe } from './join-views';
import { showPage } from './show-page';

const readTyped = async (
  strapi: Core.Strapi,
  form: Record<string, unknown>,
): Promise<Record<string, unknown>> => {
  const fields = chosenFields(askableFields(strapi), await getSettings(strapi));
  return Object.fromEntries(fields.map(({ name }) => [name, form[name]]));
};

const setsPassword = ({ verdict }: LookedUp): boolean =>
  verdict.kind === 'create_account' || verdict.kind === 'replace_account';

/** Accepts, or shows the form again with what is wrong with it. */
const acceptForm = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const names = withDateOfBirth(askableFields(strapi)).map(({ name }) => name);
  const { consents, form: others } = splitForm(ctx.request.body);
  const form = readBody(joinForm(names), others);
  const typed = await readTyped(strapi, form);
  const { password, passwordConfirmation } = form;
  const session = await readSession(strapi, ctx);
  const found = await lookUp(strapi, ctx, session);
  if (setsPassword(found) && passwordConfirmation !== password) {
    const problems: Problems = { passwordConfirmation: { code: 'passwords_differ' } };
    return showOffer(strapi, ctx, { session, problems, typed, consents });
  }
  try {
    const answers = { fields: typed, consents };
    const acceptance = { token: tokenOf(ctx), password, ...answers, session, mayProve: true };
    await getService(strapi, 'invitations').accept(acceptance);
  } catch (error) {
    return showOffer(strapi, ctx, { session, problems: problemsOf(error), typed, consents });
  }
  await showDone(strapi, ctx);
};

/** Sends somebody back who reloads the answer to a form, or whose link still works. */
const backToPage = (ctx: Context): void => ctx.redirect(addressOf(ctx, 'invitation'));

/** The built-in join page: plain forms that need no script. Opening it writes nothing. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async show(ctx: Context): Promise<void> {
    const session = await readSession(strapi, ctx);
    await showOffer(strapi, ctx, { session });
  },

  accept: (ctx: Context): Promise<void> => acceptForm(strapi, ctx),

  backToPage,

  /** Answers an address that no link has. */
  async elsewhere(ctx: Context): Promise<void> {
    await showPage(strapi, ctx, { view: { page: 'unknown' }, status: 404 });
  },

  async renew(ctx: Context): Promise<void> {
    readBody(renewForm, ctx.request.body);
    const renewal = await getService(strapi, 'invitations')
      .renew({ token: tokenOf(ctx) })
      .catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'invitation_pending') return null;
        throw error;
      });
    if (renewal === null) return backToPage(ctx);
    await showPage(strapi, ctx, { view: { page: 'renew_done', renewal } });
  },

  async askToDecline(ctx: Context): Promise<void> {
    await showDecline(strapi, ctx);
  },

  async decline(ctx: Context): Promise<void> {
    const form = readBody(declineForm, ctx.request.body);
    const forGood = form.forGood !== undefined;
    const asked = { token: tokenOf(ctx), forGood };
    const { state } = await getService(strapi, 'invitations').decline(asked);
    const isClosed = state === 'declined';
    await showPage(strapi, ctx, { view: { page: 'decline_done', forGood, isClosed } });
  },

  async askToUnsubscribe(ctx: Context): Promise<void> {
    await showUnsubscribe(strapi, ctx);
  },

  /** Serves one click in a mail program (RFC 8058): whatever the body says, this is what was asked for. */
  async unsubscribe(ctx: Context): Promise<void> {
    const { isOpen } = await getService(strapi, 'invitations').unsubscribe({ token: tokenOf(ctx) });
    const backUrl = isOpen ? addressOf(ctx, 'invitation') : null;
    await showPage(strapi, ctx, { view: { page: 'unsubscribed', backUrl } });
  },

  script(ctx: Context): void {
    ctx.set('Content-Type', 'text/javascript; charset=utf-8');
    ctx.set('Cache-Control', 'public, max-age=86400');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.body = joinScript;
  },
});
