import type { Core } from '@strapi/strapi';
import { logEntries } from './query';
import type { HistoryOutcome } from '../../../shared/contracts/states';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Adds what happened to a member's history. Ids are those of rows; `actor` is an admin. */
  async record(input: {
    outcome: HistoryOutcome;
    email: string;
    member?: number | null;
    invitation?: number | null;
    batch?: number | null;
    actor?: number | null;
    detail?: string | null;
    at: Date;
  }): Promise<void> {
    await logEntries(strapi).create({ data: input });
  },
});
