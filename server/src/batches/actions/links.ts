import type { Core } from '@strapi/strapi';
import { notes, writeNote, type NoteId } from '../../../../shared/notes';
import type { LogOutcome } from '../../../../shared/contracts/states';
import { linkMembers, unlinkMembers, type LinkName } from '../../store/member-links';
import type { BatchRow } from '../../store/records';
import { linesWithMembers } from '../lines-with-members';
import { writeOutcome } from '../outcomes';
import type { LineAction, Settling } from '.';

type Change = 'add' | 'remove';

interface Words {
  outcome: Record<Change, LogOutcome>;
  /** For those who had it before, or lacked it. */
  unchanged: Record<Change, NoteId>;
  /** Where it was deleted meanwhile. */
  gone: NoteId;
}

const words: Record<LinkName, Words> = {
  programs: {
    outcome: { add: 'program_added', remove: 'program_removed' },
    unchanged: { add: 'program_had', remove: 'program_lacked' },
    gone: 'program_gone',
  },
  tags: {
    outcome: { add: 'tag_added', remove: 'tag_removed' },
    unchanged: { add: 'tag_had', remove: 'tag_lacked' },
    gone: 'tag_gone',
  },
};

const targetOf = (
  { program, tag }: BatchRow,
  link: LinkName,
): { id: number; note: string } | undefined => {
  if (link === 'programs') {
    return program
      ? { id: program.id, note: writeNote('program', { program: program.name }) }
      : undefined;
  }
  return tag ? { id: tag.id, note: writeNote('tag', { tag: tag.name }) } : undefined;
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
    return writeOutcome(strapi, { lines, now, outcome: 'unchanged', detail: notes[gone] });
  }
  const act = as === 'add' ? linkMembers : unlinkMembers;
  const memberIds = lines.map(({ member }) => member.id);
  const had = await act(strapi, { link, targetId: target.id, memberIds, trx });
  const isChanged = (id: number) => had.has(id) === (as === 'remove');
  await writeOutcome(strapi, {
    lines: lines.filter(({ member }) => isChanged(member.id)),
    now,
    outcome: outcome[as],
    detail: target.note,
  });
  await writeOutcome(strapi, {
    lines: lines.filter(({ member }) => !isChanged(member.id)),
    now,
    outcome: 'unchanged',
    detail: notes[unchanged[as]],
  });
};

/**
 * Puts the batch's program or tag on members, or takes it off. Who has an account has or loses the access
 * of a program at once; the others with their acceptance.
 */
export const changeLinks =
  (link: LinkName, as: Change): LineAction['settle'] =>
  (strapi, settling) =>
    change(strapi, settling, { link, as });
