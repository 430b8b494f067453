import type { Core } from '@strapi/strapi';
import type { LogEntryRow } from '../../store/records';
import { writeOutcome, type Outcome } from '../outcomes';
import type { LineAction, Settling } from '.';

type SettleLine = (strapi: Core.Strapi, settling: Settling, line: LogEntryRow) => Promise<Outcome>;

/** Makes an action that processes one line after the other. */
export const lineByLine =
  (settleLine: SettleLine): LineAction['settle'] =>
  async (strapi, settling) => {
    for (const line of settling.lines) {
      const outcome = await settleLine(strapi, settling, line);
      await writeOutcome(strapi, { lines: [line], now: settling.now, ...outcome });
    }
  };
