const uid = 'plugin::member-invites';

const permission = (action: string, subject: string | null = null) => [{ action, subject }];

/** The rights that a page, a button or a link requires; the server requires the same. */
export const permissions = {
  read: permission(`${uid}.read`),
  invite: permission(`${uid}.invite`),
  cancel: permission(`${uid}.cancel`),
  copyLink: permission(`${uid}.copy-link`),
  /** The right to change programs, tags and addresses, and to import. */
  members: permission(`${uid}.members`),
  settings: permission(`${uid}.settings`),
  /** The right to open a member in the Content Manager. */
  openMember: permission('plugin::content-manager.explorer.read', `${uid}.member`),
};
