import { useRBAC } from '@strapi/strapi/admin';
import { permissions } from '../permissions';

const own = [
  ...permissions.read,
  ...permissions.invite,
  ...permissions.cancel,
  ...permissions.copyLink,
  ...permissions.members,
  ...permissions.settings,
];

export interface Rights {
  canRead: boolean;
  canInvite: boolean;
  canCancel: boolean;
  canCopyLink: boolean;
  canChangeMembers: boolean;
  canChangeSettings: boolean;
  canOpenMember: boolean;
  /** Nothing is allowed until this is false. */
  isLoading: boolean;
}

/** Tells what the signed-in admin may do. The panel shows nothing else. */
export const useRights = (): Rights => {
  const { allowedActions, isLoading } = useRBAC(own);
  // This right is asked for separately, because its last word is "read" as well.
  const opening = useRBAC(permissions.openMember);
  return {
    canRead: Boolean(allowedActions.canRead),
    canInvite: Boolean(allowedActions.canInvite),
    canCancel: Boolean(allowedActions.canCancel),
    canCopyLink: Boolean(allowedActions.canCopyLink),
    canChangeMembers: Boolean(allowedActions.canMembers),
    canChangeSettings: Boolean(allowedActions.canSettings),
    canOpenMember: Boolean(opening.allowedActions.canRead),
    isLoading: isLoading || opening.isLoading,
  };
};
