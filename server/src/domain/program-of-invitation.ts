/**
 * The program that an invitation is for: the one staff chose, else the member's own. Of several own ones it
 * is the one that the invitation was made with, as long as the member has it.
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
  /** It had a role, which was deleted. */
  isRoleMissing: boolean;
}

const givesRole = ({ role, isRoleMissing }: RoleGiving): boolean => isRoleMissing || Boolean(role);

/** A role that was deleted counts as one of its own: nobody knows which it was. */
const roleKey = ({ id, role, isRoleMissing }: RoleGiving): string =>
  isRoleMissing || !role ? `missing of ${id}` : String(role.id);

/** A program whose role was deleted decides only where no other gives one. */
const byName = (one: RoleGiving, other: RoleGiving): number =>
  Number(one.isRoleMissing) - Number(other.isRoleMissing) ||
  one.name.localeCompare(other.name) ||
  one.id - other.id;

/**
 * The program whose role a new account gets: that of the invitation, else of the member's own the first by
 * name; null where none of them gives one. `isOneOfSeveral`: the others give other roles.
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
