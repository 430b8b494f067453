import type { Core } from '@strapi/strapi';
import type { Action } from './permissions';
import { actionId } from './permissions';
import { uid } from './store/uids';

interface Admin {
  id: number;
  email: string;
}

/** The part of a request's `ctx.state` that Strapi fills in on the routes of the panel. */
interface PanelState {
  route?: { info?: { type?: string } };
  user?: Admin;
  userAbility?: {
    can(action: string): boolean;
    rulesFor(action: string, subject: string): { conditions?: unknown }[];
  };
}

/**
 * Answers the admin of a request; null where none sends it. Strapi authenticates the panel's routes by a
 * session or by an admin's API token, and puts the admin, or the owner of the token, on the state. On other
 * routes the same place holds an account of the site.
 */
export const adminOfState = (state: unknown): Admin | null => {
  const { route, user } = (state ?? {}) as PanelState;
  return route?.info?.type === 'admin' ? (user ?? null) : null;
};

/** Answers the id of the admin whose request is under way, for writes that Strapi tells us of. */
export const adminOfRequest = (strapi: Core.Strapi): number | null =>
  adminOfState(strapi.requestContext.get()?.state)?.id ?? null;

/** Tells whether the request has a right; a token may have fewer than its owner. */
export const mayDo = (state: unknown, action: Action): boolean =>
  ((state ?? {}) as PanelState).userAbility?.can(actionId(action)) === true;

/**
 * Tells whether the request may delete any account of the site in the Content Manager. A right with conditions
 * is one to some accounts alone.
 */
export const mayDeleteAccounts = (state: unknown): boolean => {
  const { userAbility } = (state ?? {}) as PanelState;
  const rules = userAbility?.rulesFor('plugin::content-manager.explorer.delete', uid.account);
  return rules?.some(({ conditions }) => conditions === undefined) === true;
};
