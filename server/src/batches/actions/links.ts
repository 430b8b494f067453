import type { Core } from '@strapi/strapi';
import type { Note } from '../../../../shared/contracts/notes';
import { note } from '../../../../shared/notes';
import type { LogOutcome } from '../../../../shared/contracts/states';
import { linkMembers, unlinkMembers, type LinkName } from '../../store/member-links';
import type { BatchRow } from '../../store/records';
import { linesWithMembers } from '../lines-with-members';
import { writeOutcome } from '../outcomes';
import type { LineAction, Settling } from '.';

type Change = 'add' | 'remove';

interface Words {
  outcome: Record<Change, LogOutcome>;
  /** The note for members who had it before an addition, or lacked it before a removal. */
  unchanged: Record<Change, Note>;
  /** The note if the program or tag was deleted meanwhile. */
  gone: Note;
}

const words: Record<LinkName, Words> = {
  programs: {
    outcome: { add: 'program_added', remove: 'program_removed' },
    unchanged: { add: note('program_had'), remove: note('program_lacked') },
    gone: note('program_gone'),
  },
  tags: {
    outcome: { add: 'tag_added', remove: 'tag_removed' },
    unchanged: { add: note('tag_had'), remove: note('tag_lacked') },
    gone: note('tag_gone'),
  },
};

const targetOf = (
  { program, tag }: BatchRow,
  link: LinkName,
): { id: number; given: Note } | undefined => {
  if (link === 'programs') {
    return program
      ? { id: program.id, given: note('program', { program: program.name }) }
      : undefined;
  }
  return tag ? { id: tag.id, given: note('tag', { tag: tag.name }) } : undefined;
};

const change = async (
  strapi: Core.Strapi,
  settling: Settling,
  { link, as }: { link: LinkName; as: Change },
): Promise<void> => {
  const { batch, trx, now } = settling;
  const lines = await linesWithMembers(strapi, settling);
  const { outcome, unchanged, gone } = words[link];
  const target = targetOf(batch, link);
  if (!target) {
    return writeOutcome(strapi, { lines, now, outcome: 'unchanged', notes: [gone] });
  }
  const act = as === 'add' ? linkMembers : unlinkMembers;
  const memberIds = lines.map(({ member }) => member.id);
  const had = await act(strapi, { link, targetId: target.id, memberIds, trx });
  const isChanged = (id: number) => had.has(id) === (as === 'remove');
  await writeOutcome(strapi, {
    lines: lines.filter(({ member }) => isChanged(member.id)),
    now,
    outcome: outcome[as],
    notes: [target.given],
  });
  await writeOutcome(strapi, {
    lines: lines.filter(({ member }) => !isChanged(member.id)),
    now,
    outcome: 'unchanged',
    notes: [unchanged[as]],
  });
};

/**
 * Adds the batch's program or tag to members, or removes it. A member with an account gets or loses the
 * access of a program at once; others get it when they accept.
 */
export const changeLinks =
  (link: LinkName, as: Change): LineAction['settle'] =>
  (strapi, settling) =>
    change(strapi, settling, { link, as });
