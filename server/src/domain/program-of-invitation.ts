/**
 * Answers the program that an invitation is for: the one staff chose, else the member's own. A member with
 * several programs keeps the one that the invitation was made with, as long as they have it.
 */
export const programOf = <Program extends { id: number }>(input: {
  chosen: Program | null | undefined;
  madeWith?: Program | null;
  own: Program[] | undefined;
}): Program | null => {
  const { chosen, madeWith, own = [] } = input;
  if (chosen) return chosen;
  return own.find(({ id }) => id === madeWith?.id) ?? (own.length === 1 ? own[0]! : null);
};

export interface RoleGiving {
  id: number;
  name: string;
  role?: { id: number } | null;
  /** The program had a role, which was deleted. */
  isRoleMissing: boolean;
}

const givesRole = ({ role, isRoleMissing }: RoleGiving): boolean => isRoleMissing || Boolean(role);

/**
 * Makes a key that tells roles apart. A deleted role counts as a different one each time, because nobody
 * knows which it was.
 */
const roleKey = ({ id, role, isRoleMissing }: RoleGiving): string =>
  isRoleMissing || !role ? `missing of ${id}` : String(role.id);

/** Sorts by name, but puts programs whose role was deleted last: they decide only if no other gives a role. */
const byName = (one: RoleGiving, other: RoleGiving): number =>
  Number(one.isRoleMissing) - Number(other.isRoleMissing) ||
  one.name.localeCompare(other.name) ||
  one.id - other.id;

/**
 * Chooses the program whose role a new account gets: that of the invitation, else the first of the member's
 * own by name; null if none of them gives a role. `isOneOfSeveral` says that others give different roles.
 */
export const roleProgramOf = <Program extends RoleGiving>(input: {
  /** The program that the invitation is for. */
  named: Program | null | undefined;
  own: Program[];
}): { program: Program | null; isOneOfSeveral: boolean } => {
  const { named, own } = input;
  const giving = [...(named ? [named] : []), ...own.toSorted(byName)].filter(givesRole);
  return {
    program: giving[0] ?? null,
    isOneOfSeveral: new Set(giving.map(roleKey)).size > 1,
  };
};
