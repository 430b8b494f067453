import type { One } from './common';

/** `GET /member-invites/programs`: all of them by name, for the panel's filters and forms. */
export type ListProgramsResponse = One<
  {
    id: string;
    name: string;
    /** Days a link lives; null: as the settings say. */
    validDays: number | null;
  }[]
>;

/** `GET /member-invites/programs/:id/usage`: what deleting it would touch. */
export type ProgramUsageResponse = One<{
  /** Who have it; they stay members. */
  members: number;
  /** Of these, who have an account and lose the access. */
  validated: number;
  /** Open invitations that name it; they stay open and name none. */
  openInvitations: number;
}>;
