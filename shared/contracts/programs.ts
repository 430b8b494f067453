import type { One } from './common';

/** `GET /member-invites/programs`: all of them by name, for the panel's filters and forms. */
export type ListProgramsResponse = One<
  {
    id: string;
    name: string;
    /** Days for which a link is valid; null: as in the settings. */
    validDays: number | null;
  }[]
>;

/** `GET /member-invites/programs/:id/usage`: the records that deleting it would affect. */
export type ProgramUsageResponse = One<{
  /** The number of members who have it; they stay members. */
  members: number;
  /** The number of these members who have an account and would lose the access. */
  validated: number;
  /** The number of open invitations that name it; they would stay open and name no program. */
  openInvitations: number;
}>;
