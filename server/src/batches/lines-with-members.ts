import type { Core } from '@strapi/strapi';
import { note } from '../../../shared/notes';
import type { LogEntryRow, MemberRow } from '../store/records';
import { writeOutcome } from './outcomes';

/** A line whose member exists. */
export type MemberLine = LogEntryRow & { member: MemberRow };

/** Writes the outcome of lines whose member was deleted since they were created, and answers the others. */
export const linesWithMembers = async (
  strapi: Core.Strapi,
  { lines, now }: { lines: LogEntryRow[]; now: Date },
): Promise<MemberLine[]> => {
  const isThere = (line: LogEntryRow): line is MemberLine => Boolean(line.member);
  const gone = lines.filter((line) => !isThere(line));
  await writeOutcome(strapi, {
    lines: gone,
    now,
    outcome: 'unchanged',
    notes: [note('member_deleted')],
  });
  return lines.filter(isThere);
};
