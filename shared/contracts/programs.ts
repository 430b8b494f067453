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
