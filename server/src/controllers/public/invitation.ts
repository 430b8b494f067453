import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  AcceptResponse,
  DeclineResponse,
  LookupResponse,
  RenewResponse,
} from '../../../../shared/contracts/join';
import { getConfig } from '../../get-config';
import { getService } from '../../get-service';
import type { AccountRow } from '../../store/records';
import { openSession, readSession, showAccount } from './session';
import { askableFields, chosenFields } from '../../settings/member-fields';
import { getSettings } from '../../settings/settings';
import { acceptBody, declineBody, lookupBody, readBody, renewBody } from './bodies';

/** The invitee's side, for a front end of the site's own. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const answerTo = async (ctx: Context, account: AccountRow): Promise<AcceptResponse> => {
    const withoutSession = () => showAccount(strapi, ctx, account);
    if (!getConfig(strapi).signInOnAccept) return withoutSession();
    return openSession(strapi, ctx, account).catch((error: unknown) => {
      // The account is theirs now, so they can sign in as anybody does.
      strapi.log.error(`member-invites: no session after an acceptance: ${String(error)}`);
      return withoutSession();
    });
  };

  return {
    async lookup(ctx: Context): Promise<void> {
      const { token } = readBody(lookupBody, ctx.request.body);
      const { answer } = await getService(strapi, 'invitations').lookUp({ token });
      ctx.body = { data: answer } satisfies LookupResponse;
    },

    async accept(ctx: Context): Promise<void> {
      const settings = await getSettings(strapi);
      const names = chosenFields(askableFields(strapi), settings).map(({ name }) => name);
      const keys = settings.joining.consents.map(({ key }) => key);
      const body = readBody(acceptBody(names, keys), ctx.request.body);
      const { token, password, username, consents, ...fields } = body;
      const session = await readSession(strapi, ctx);
      const accept = { token, password, username, fields, consents, session };
      const { account } = await getService(strapi, 'invitations').accept(accept);
      ctx.body = (await answerTo(ctx, account)) satisfies AcceptResponse;
    },

    async renew(ctx: Context): Promise<void> {
      const { token } = readBody(renewBody, ctx.request.body);
      const renewal = await getService(strapi, 'invitations').renew({ token });
      ctx.status = 202;
      ctx.body = { data: { renewal } } satisfies RenewResponse;
    },

    async decline(ctx: Context): Promise<void> {
      const { token, forGood = false } = readBody(declineBody, ctx.request.body);
      const { state } = await getService(strapi, 'invitations').decline({ token, forGood });
      ctx.body = { data: { state } } satisfies DeclineResponse;
    },
  };
};
