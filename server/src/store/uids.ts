/** Uids of the plugin's records and of those it works with. */
export const uid = {
  member: 'plugin::member-invites.member',
  program: 'plugin::member-invites.program',
  tag: 'plugin::member-invites.tag',
  invitation: 'plugin::member-invites.invitation',
  letter: 'plugin::member-invites.letter',
  batch: 'plugin::member-invites.batch',
  logEntry: 'plugin::member-invites.log-entry',
  consent: 'plugin::member-invites.consent',
  optOut: 'plugin::member-invites.opt-out',
  joining: 'plugin::member-invites.joining',
  account: 'plugin::users-permissions.user',
  role: 'plugin::users-permissions.role',
  admin: 'admin::user',
  /** Sessions of accounts and admins, distinguished by `origin`. */
  session: 'admin::session',
  /** Earlier versions of records that the Content Manager keeps, on sites whose licence has that. */
  contentHistory: 'plugin::content-manager.history-version',
  coreStore: 'strapi::core-store',
} as const;
