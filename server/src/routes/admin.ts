import { actionId, type Action } from '../permissions';
import type { BodyHandler } from '../domain/rights-of-bodies';
import type { Handler, Method } from './handler';

/** A route that takes a body is not compiled without an entry in `rights-of-bodies`. */
type HandlerOf<M extends Method> = M extends 'GET' ? Handler : Handler & BodyHandler;

/** Makes a route of the panel, which cannot be written without the right that it requires. */
const adminRoute = <M extends Method>(
  method: M,
  path: string,
  handler: HandlerOf<M>,
  action: Action,
) => ({
  method,
  path,
  handler,
  config: {
    // What it answers is about people, and belongs in no cache.
    middlewares: ['plugin::member-invites.no-store'],
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [actionId(action)] } },
    ],
  },
});

export const adminRoutes = [
  adminRoute('GET', '/members', 'members.list', 'read'),
  adminRoute('GET', '/members.csv', 'members.exportFile', 'read'),
  adminRoute('GET', '/members/summary', 'members.summary', 'read'),
  adminRoute('GET', '/members/attributes', 'members.attributes', 'read'),
  adminRoute('GET', '/members/accounts', 'members.accounts', 'members'),
  adminRoute('GET', '/members/:id', 'members.get', 'read'),
  adminRoute('GET', '/members/:id/history', 'members.history', 'read'),
  adminRoute('GET', '/members/:id/personal-data', 'members.personalData', 'read'),
  adminRoute('PUT', '/members/:id/email', 'members.correctAddress', 'members'),
  adminRoute('POST', '/members/actions/resend', 'member-actions.resend', 'invite'),
  adminRoute('POST', '/members/actions/cancel', 'member-actions.cancel', 'cancel'),
  adminRoute('POST', '/members/actions/add-program', 'member-actions.addProgram', 'members'),
  adminRoute('POST', '/members/actions/remove-program', 'member-actions.removeProgram', 'members'),
  adminRoute('POST', '/members/actions/add-tag', 'member-actions.addTag', 'members'),
  adminRoute('POST', '/members/actions/remove-tag', 'member-actions.removeTag', 'members'),
  adminRoute('POST', '/members/actions/delete', 'member-actions.delete', 'members'),
  adminRoute('POST', '/members/actions/erase', 'member-actions.erase', 'members'),
  adminRoute('POST', '/members/actions/add-accounts', 'member-actions.addAccounts', 'members'),
  adminRoute('GET', '/programs', 'programs.list', 'read'),
  adminRoute('GET', '/programs/:id/usage', 'programs.usage', 'read'),
  adminRoute('GET', '/tags', 'tags.list', 'read'),
  adminRoute('POST', '/batches/review', 'batches.review', 'invite'),
  adminRoute('POST', '/batches/import/preview', 'imports.preview', 'members'),
  adminRoute('POST', '/batches/import', 'imports.receive', 'members'),
  adminRoute('POST', '/batches', 'batches.create', 'invite'),
  adminRoute('GET', '/batches', 'batches.list', 'read'),
  adminRoute('GET', '/batches/:id', 'batches.get', 'read'),
  adminRoute('GET', '/batches/:id/log', 'batches.log', 'read'),
  adminRoute('GET', '/batches/:id/log.csv', 'batches.logFile', 'read'),
  adminRoute('GET', '/invitations', 'invitations.list', 'read'),
  adminRoute('POST', '/invitations/actions/resend', 'invitations.resend', 'invite'),
  adminRoute('POST', '/invitations/actions/cancel', 'invitations.cancel', 'cancel'),
  adminRoute('POST', '/invitations/:id/link', 'invitations.copyLink', 'copy-link'),
  adminRoute('POST', '/letters/preview', 'letters.preview', 'invite'),
  adminRoute('POST', '/letters/test', 'letters.test', 'invite'),
  adminRoute('GET', '/settings', 'settings.get', 'read'),
  adminRoute('GET', '/settings/choices', 'settings.choices', 'settings'),
  adminRoute('PUT', '/settings', 'settings.update', 'settings'),
];
