/** The program that an invitation is for: the chosen one, else the member's own where it is their only one. */
export const programOf = <Program>(input: {
  chosen: Program | null | undefined;
  own: Program[] | undefined;
}): Program | null => {
  const { chosen, own = [] } = input;
  return chosen ?? (own.length === 1 ? own[0]! : null);
};

export interface RoleGiving {
  id: number;
  name: string;
  role?: { id: number } | null;
  /** It had a role, which was deleted. */
  isRoleMissing: boolean;
}

const givesRole = ({ role, isRoleMissing }: RoleGiving): boolean => isRoleMissing || Boolean(role);

/** A role that was deleted is one of its own: nobody knows which it was. */
const roleKey = ({ id, role, isRoleMissing }: RoleGiving): string =>
  isRoleMissing || !role ? `missing of ${id}` : String(role.id);

const byName = (one: RoleGiving, other: RoleGiving): number =>
  one.name.localeCompare(other.name) || one.id - other.id;

/**
 * The program whose role a new account gets: that of the invitation, else of the member's own the first by
 * name; null where none of them gives one. `isOneOfSeveral`: the others give other roles.
 */
export const roleProgramOf = <Program extends RoleGiving>(input: {
  /** The one the invitation names. */
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
