import type { Core } from '@strapi/strapi';
import type { Selection } from '../../../shared/contracts/common';
import type { OutcomeCounts } from '../../../shared/contracts/batches';
import { members } from '../store/query';
import type { Where } from '../domain/member-conditions';
import { judgeLine } from '../domain/line-outcome';
import type { BatchSelection } from '../store/records';
import { countAlike } from '../members/count';
import { noCounts } from './log/counts';
import type { Line } from './intake/paste';
import { resolveSelection } from './intake/selection';
import { whereOfSelection } from './intake/walks/members';

/** At most so many members of a selection are shown, and the rest only counted. */
const mostShown = 200;

export interface SelectedLines {
  /** The first of them. */
  lines: Line[];
  total: number;
  /** Counts all members, where not all are among the lines. */
  counts?: OutcomeCounts;
}

/** An open invitation past its end counts as open here until the cron has marked it. */
const expectedCounts = async (
  strapi: Core.Strapi,
  { where, send }: { where: Where; send: boolean },
): Promise<OutcomeCounts> => {
  const counts = noCounts();
  for (const { count, ...member } of await countAlike(strapi, where)) {
    const hasOpenInvitation = member.state === 'pending';
    const { outcome } = judgeLine({ member, hasOpenInvitation, send });
    counts[outcome] += count;
  }
  return counts;
};

type Members = Extract<BatchSelection, { kind: 'members' }>;

/** The members of a selection as lines. @throws Refusal `invalid_request`, `no_addresses` */
export const linesOfSelection = async (
  strapi: Core.Strapi,
  { selection, send }: { selection: Selection; send: boolean },
): Promise<SelectedLines> => {
  const { selection: kept, total } = await resolveSelection(strapi, selection);
  const where = await whereOfSelection(strapi, kept as Members, total);
  const limit = 'ids' in kept ? kept.ids.length : mostShown;
  const rows = await members(strapi).findMany({ where, orderBy: { id: 'asc' }, limit });
  const lines = rows.map(({ email, emailKey: key, documentId: member }, index) => ({
    line: index + 1,
    typed: email,
    email,
    key,
    member,
  }));
  if (total <= lines.length) return { lines, total: lines.length };
  return { lines, total, counts: await expectedCounts(strapi, { where, send }) };
};
