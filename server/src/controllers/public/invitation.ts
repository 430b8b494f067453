import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { LookupResponse } from '../../../../shared/contracts/join';
import { getConfig } from '../../get-config';
import { getService } from '../../get-service';
import { openSession, readSession, showAccount } from '../../services/accounts/session';
import { acceptBody, declineBody, lookupBody, readBody } from './bodies';

/** The invitee's side, for a front end of the site's own. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async lookup(ctx: Context): Promise<void> {
    const { token } = readBody(lookupBody, ctx.request.body);
    const { answer } = await getService(strapi, 'invitations').lookUp({ token });
    ctx.body = { data: answer } satisfies LookupResponse;
  },

  async accept(ctx: Context): Promise<void> {
    const { token, password, username } = readBody(acceptBody, ctx.request.body);
    const { email_confirmation: confirmation } = await getService(
      strapi,
      'accounts',
    ).advancedSettings();
    const session = await readSession(strapi, ctx, { confirmationRequired: confirmation === true });
    const accept = { token, password, username, session };
    const { account } = await getService(strapi, 'invitations').accept(accept);
    const withoutSession = () => showAccount(strapi, ctx, account);
    if (!getConfig(strapi).signInOnAccept) return void (ctx.body = await withoutSession());
    ctx.body = await openSession(strapi, ctx, account).catch((error: unknown) => {
      // The account is theirs by now; they can sign in as anybody does.
      strapi.log.error(`member-invites: no session after an acceptance: ${String(error)}`);
      return withoutSession();
    });
  },

  async decline(ctx: Context): Promise<void> {
    const { token, forGood = false } = readBody(declineBody, ctx.request.body);
    await getService(strapi, 'invitations').decline({ token, forGood });
    ctx.body = { data: { state: 'declined' } };
  },
});
