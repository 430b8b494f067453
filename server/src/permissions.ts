/**
 * The six actions an admin role can hold. Strapi's role page shows the name of each, with what it takes besides
 * in parentheses.
 */
export const actions = [
  { uid: 'read', name: 'See members, invitations and output logs', more: 'and settings' },
  {
    uid: 'invite',
    name: 'Invite and resend',
    more: 'without “See members …” only typed addresses, and only counts are shown',
  },
  { uid: 'cancel', name: 'Cancel invitations', more: 'only with “See members …”' },
  {
    uid: 'copy-link',
    name: 'Copy the link of an invitation',
    more: 'found only with “See members …”',
  },
  {
    uid: 'members',
    name: 'Change members',
    more: 'without “See members …” only import and adding accounts, and only counts are shown; erasing deletes accounts that joined by an invitation, others only with the right to delete users in the Content Manager',
  },
  {
    uid: 'settings',
    name: 'Change settings',
    more: 'shown, and notices sent to further addresses, only with “See members …”',
  },
] as const;

export type Action = (typeof actions)[number]['uid'];

export const actionId = (action: Action): string => `plugin::member-invites.${action}`;

export const nameOfRight = (action: Action): string =>
  actions.find(({ uid }) => uid === action)!.name;

/** The actions in the form that Strapi's action provider registers. */
export const registeredActions = actions.map(({ uid, name, more }) => ({
  section: 'plugins',
  pluginName: 'member-invites',
  uid,
  displayName: `${name} (${more})`,
}));
