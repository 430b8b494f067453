import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { accounts } from '../../store/query';
import type { AccountRow } from '../../store/records';
import { uid } from '../../store/uids';
import { isConfirmationRequired } from '../../accounts/rules';

interface UpSessions {
  httpOnly?: boolean;
  cookie?: {
    name?: string;
    secure?: boolean;
    sameSite?: 'lax' | 'strict' | 'none';
    path?: string;
    domain?: string;
    maxAge?: number;
  };
}

const usersPermissions = (strapi: Core.Strapi, service: string) =>
  strapi.plugin('users-permissions').service(service);

/**
 * Reads the account of the current session, on a route that Strapi does not authenticate. A missing, foreign
 * or outdated token is no session, nor is the token of an account that may not sign in.
 */
export const readSession = async (
  strapi: Core.Strapi,
  ctx: Context,
): Promise<AccountRow | null> => {
  const jwt = usersPermissions(strapi, 'jwt') as {
    getToken(context: Context): Promise<{ id?: number } | null>;
  };
  // The service throws for a bearer token that is not its own, such as an API token of the front end.
  const token = await Promise.resolve(jwt.getToken(ctx)).catch(() => null);
  if (token?.id === undefined) return null;
  const account = await accounts(strapi).findOne({ where: { id: token.id } });
  if (!account || account.blocked) return null;
  return account.confirmed || !(await isConfirmationRequired(strapi)) ? account : null;
};

const inProduction = () => process.env.NODE_ENV === 'production';

const setRefreshCookie = (ctx: Context, upSessions: UpSessions, token: string): void => {
  const { name = 'strapi_up_refresh', secure, sameSite, path, ...rest } = upSessions.cookie ?? {};
  ctx.cookies.set(name, token, {
    httpOnly: true,
    secure: secure ?? inProduction(),
    sameSite: sameSite ?? 'lax',
    path: path ?? '/',
    overwrite: true,
    ...rest,
  });
};

const refreshTokens = async (strapi: Core.Strapi, account: AccountRow) => {
  const manager = strapi.sessionManager('users-permissions');
  const refresh = await manager.generateRefreshToken(String(account.id), undefined, {
    type: 'refresh',
  });
  const access = await manager.generateAccessToken(refresh.token);
  if ('error' in access)
    throw new Error(`users-permissions issued no access token: ${access.error}`);
  return { refreshToken: refresh.token, jwt: access.token };
};

const sanitised = (strapi: Core.Strapi, ctx: Context, account: AccountRow): Promise<unknown> =>
  strapi.contentAPI.sanitize.output(account, strapi.contentType(uid.account), {
    auth: ctx.state.auth,
  });

/** Opens a session and answers as users-permissions does, in both of its `jwtManagement` modes. */
export const openSession = async (
  strapi: Core.Strapi,
  ctx: Context,
  account: AccountRow,
): Promise<{ jwt: string; refreshToken?: string; user: unknown }> => {
  const user = await sanitised(strapi, ctx, account);
  const mode = strapi.config.get<string>(
    'plugin::users-permissions.jwtManagement',
    'legacy-support',
  );
  if (mode !== 'refresh') {
    return { jwt: usersPermissions(strapi, 'jwt').issue({ id: account.id }) as string, user };
  }
  const { jwt, refreshToken } = await refreshTokens(strapi, account);
  const upSessions = strapi.config.get<UpSessions>('plugin::users-permissions.sessions', {});
  if (upSessions.httpOnly || ctx.get('x-strapi-refresh-cookie') === 'httpOnly') {
    setRefreshCookie(ctx, upSessions, refreshToken);
    return { jwt, user };
  }
  return { jwt, refreshToken, user };
};

/** Answers the account as users-permissions shows it, without a session. */
export const showAccount = async (
  strapi: Core.Strapi,
  ctx: Context,
  account: AccountRow,
): Promise<{ user: unknown }> => ({ user: await sanitised(strapi, ctx, account) });
