import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readToken } from '../../domain/token';
import { Refusal } from '../../errors';
import { getService } from '../../get-service';
import type { FieldProblem } from '../../pages';
import { askableFields, chosenFields } from '../../services/member-fields';
import { declineForm, joinForm, readBody, renewForm } from './bodies';
import { showDeclined, showDone, showOffer, showRenewed, type Problems } from './join-views';

const tokenOf = (ctx: Context): unknown => (ctx.state as { joinToken?: unknown }).joinToken;

const problemsByField = ({ details }: Refusal): Record<string, string> =>
  Object.fromEntries((details.errors ?? []).map(({ path, message }) => [path[0], message]));

/** What was typed, by field. A box that must be answered and is not ticked says no. */
const readTyped = async (
  strapi: Core.Strapi,
  form: Record<string, unknown>,
): Promise<Record<string, unknown>> => {
  const fields = await chosenFields(strapi);
  return Object.fromEntries(
    fields.map(({ name, type, required }) => [
      name,
      form[name] ?? (type === 'boolean' && required ? 'false' : undefined),
    ]),
  );
};

const problemsOf = (error: unknown): Problems => {
  if (!(error instanceof Refusal)) throw error;
  const inWords: FieldProblem = { text: error.message };
  switch (error.code) {
    case 'invalid_request':
      return { fields: problemsByField(error) };
    case 'password_invalid':
      return { password: inWords };
    case 'password_wrong':
      return { password: 'password_wrong' };
    case 'username_taken':
    case 'address_in_use':
    case 'role_missing':
      return { form: inWords };
    case 'sign_in_required':
      return {}; // the page of an account without a password says how
    default:
      throw error;
  }
};

/** Who has an account proves it by its password, and is then as good as signed in. */
const proveAccount = async (strapi: Core.Strapi, ctx: Context, password: string) => {
  const token = tokenOf(ctx);
  const { ip } = ctx.request;
  const { account, answer } = await getService(strapi, 'invitations').lookUp({ token });
  if (answer.state !== 'pending' || !account || account.blocked || !account.hasPassword) {
    return null;
  }
  const guesses = getService(strapi, 'guesses');
  if (!(await guesses.mayGuess({ ip }))) {
    // What others have under way may turn out right in this moment: then there is nothing to wait for.
    const retryAfter = Math.max(1, await guesses.secondsToWait({ ip }));
    throw new Refusal('rate_limited', { retryAfter });
  }
  const { id } = account;
  const isRight = await getService(strapi, 'accounts').hasPassword({ id, password });
  if (!isRight) throw new Refusal('password_wrong');
  await guesses.forgive({ ip });
  return { id };
};

/** Somebody who loads the answer to a form again, or whose link still works. */
const backToPage = (ctx: Context): void =>
  ctx.redirect(`../${readToken(tokenOf(ctx)) ?? 'unknown'}`);

/** The built-in join page: plain forms, no script. Opening it writes nothing. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async show(ctx: Context): Promise<void> {
    await showOffer(strapi, ctx, { token: tokenOf(ctx) });
  },

  async accept(ctx: Context): Promise<void> {
    const token = tokenOf(ctx);
    const names = askableFields(strapi).map(({ name }) => name);
    const form = readBody(joinForm(names), ctx.request.body);
    const typed = await readTyped(strapi, form);
    const { password, passwordConfirmation } = form;
    const { account } = await getService(strapi, 'invitations').lookUp({ token });
    if (!account && passwordConfirmation !== password) {
      const problems: Problems = { passwordConfirmation: 'passwords_differ' };
      return showOffer(strapi, ctx, { token, problems, typed });
    }
    try {
      const session = await proveAccount(strapi, ctx, password);
      await getService(strapi, 'invitations').accept({ token, password, fields: typed, session });
    } catch (error) {
      return showOffer(strapi, ctx, { token, problems: problemsOf(error), typed });
    }
    await showDone(strapi, ctx, { token });
  },

  backToPage,

  async renew(ctx: Context): Promise<void> {
    readBody(renewForm, ctx.request.body);
    const renewal = await getService(strapi, 'invitations')
      .renew({ token: tokenOf(ctx) })
      .catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'invitation_pending') return null;
        throw error;
      });
    if (renewal === null) return backToPage(ctx);
    await showRenewed(strapi, ctx, { renewal });
  },

  async decline(ctx: Context): Promise<void> {
    const { forGood } = readBody(declineForm, ctx.request.body);
    const input = { token: tokenOf(ctx), forGood: forGood !== undefined };
    await getService(strapi, 'invitations').decline(input);
    await showDeclined(strapi, ctx, { forGood: input.forGood });
  },
});
