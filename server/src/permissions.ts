/** The six actions an admin role can hold. */
export const actions = [
  { uid: 'read', displayName: 'See members, invitations and output logs' },
  { uid: 'invite', displayName: 'Invite and resend' },
  { uid: 'cancel', displayName: 'Cancel invitations' },
  { uid: 'copy-link', displayName: 'Copy the link of an invitation' },
  { uid: 'members', displayName: 'Change members' },
  { uid: 'settings', displayName: 'Change settings' },
] as const;

export type Action = (typeof actions)[number]['uid'];

export const actionId = (action: Action): string => `plugin::member-invites.${action}`;

/** The actions in the form that Strapi's action provider registers. */
export const registeredActions = actions.map(({ uid, displayName }) => ({
  section: 'plugins',
  pluginName: 'member-invites',
  uid,
  displayName,
}));
