import type { Core } from '@strapi/strapi';
import type { Note } from '../../../shared/contracts/notes';
import { note } from '../../../shared/notes';
import { LostRace } from '../store/conflicts';
import { linkedMembers, linkMembers } from '../store/member-links';
import { ensureTags } from '../members/tags';
import { members, programs } from '../store/query';
import type { BatchRow, LineValues, MemberRow, ProgramRow } from '../store/records';

type Attributes = NonNullable<LineValues['attributes']>;

/** The member of a line, who gets the values of the line and its batch. */
export interface Receiver {
  member: MemberRow;
  values: LineValues | null;
  /** True if this line created the member, with its attributes. */
  isNew: boolean;
}

const isEmpty = (stored: unknown): boolean =>
  stored === null || stored === undefined || stored === '';

/**
 * Picks only the values that the member lacks, because the roster's values may have been corrected since the
 * file was made.
 */
const lacking = (member: MemberRow, given: Attributes): { fill: Attributes; kept: string[] } => {
  const stored = member as unknown as Record<string, unknown>;
  const entries = Object.entries(given);
  return {
    fill: Object.fromEntries(entries.filter(([name]) => isEmpty(stored[name]))),
    kept: entries
      .filter(([name, value]) => !isEmpty(stored[name]) && String(stored[name]) !== String(value))
      .map(([name]) => name),
  };
};

/** Fills in empty attributes, and answers which ones were left unchanged, by id of the member. */
const fillEmpty = async (
  strapi: Core.Strapi,
  receivers: Receiver[],
): Promise<Map<number, string[]>> => {
  const keptBy = new Map<number, string[]>();
  for (const { member, values, isNew } of receivers) {
    if (isNew || !values?.attributes) continue;
    const { fill, kept } = lacking(member, values.attributes);
    keptBy.set(member.id, kept);
    const names = Object.keys(fill);
    if (names.length === 0) continue;
    // The write checks this again, because somebody may have filled it in since our read.
    const stillEmpty = names.map((name) => emptyWhere(member, name));
    const { count } = await members(strapi).updateMany({
      where: { $and: [{ id: member.id }, ...stillEmpty] },
      data: fill,
    });
    if (count === 0) throw new LostRace('The member was changed meanwhile.');
  }
  return keptBy;
};

/**
 * Matches an attribute that is still empty. An empty text counts as empty, but a number cannot be compared
 * with one.
 */
const emptyWhere = (member: MemberRow, name: string): object =>
  (member as unknown as Record<string, unknown>)[name] === ''
    ? { [name]: '' }
    : { [name]: { $null: true } };

/** Finds the programs that still exist. */
const findPrograms = async (
  strapi: Core.Strapi,
  receivers: Receiver[],
): Promise<Map<number, ProgramRow>> => {
  const ids = [...new Set(receivers.flatMap(({ values }) => values?.programs ?? []))];
  if (ids.length === 0) return new Map();
  const found = await programs(strapi).findMany({ where: { id: { $in: ids } } });
  return new Map(found.map((program) => [program.id, program]));
};

/** Ids of members, by the id of the program or tag that they get. */
type Holders = Map<number, Set<number>>;

const addHolder = (holders: Holders, target: number, member: number): void =>
  void holders.set(target, (holders.get(target) ?? new Set<number>()).add(member));

/** Answers who gets the program of the batch: everybody, or else those whom it adds and those who have it. */
const receiversOfProgram = async (
  strapi: Core.Strapi,
  { receivers, batch, trx }: { receivers: Receiver[]; batch: BatchRow; trx: unknown },
): Promise<Set<number>> => {
  const ids = receivers.map(({ member }) => member.id);
  if (!batch.program || !batch.programForNew) return new Set(batch.program ? ids : []);
  const targetId = batch.program.id;
  const had = await linkedMembers(strapi, { link: 'programs', targetId, memberIds: ids, trx });
  return new Set([...had, ...receivers.flatMap(({ member, isNew }) => (isNew ? member.id : []))]);
};

const notesOf = (programs: string[], tags: string[], kept: string[]): Note[] => [
  ...(programs.length === 1 ? [note('program', { program: programs[0]! })] : []),
  ...(programs.length > 1 ? [note('programs', { programs })] : []),
  ...(tags.length > 0 ? [note('tags', { tags })] : []),
  ...(kept.length > 0 ? [note('kept_as_it_was', { columns: kept })] : []),
];

/**
 * Gives members the program of the batch and the values of their lines: programs and tags are added, and
 * attributes are filled in if the roster has none. Answers the notes about it, by id of the member.
 */
export const giveValues = async (
  strapi: Core.Strapi,
  input: { receivers: Receiver[]; batch: BatchRow; trx: unknown },
): Promise<Map<number, Note[]>> => {
  const { receivers, batch, trx } = input;
  const keptBy = await fillEmpty(strapi, receivers);
  const known = await findPrograms(strapi, receivers);
  const names = receivers.flatMap(({ values }) => values?.tags ?? []);
  const tagIds = await ensureTags(strapi, { names });
  const programsOf: Holders = new Map();
  const tagsOf: Holders = new Map();
  const ofBatch = await receiversOfProgram(strapi, input);
  const noted = receivers.map(({ member, values }): [number, Note[]] => {
    const own = (values?.programs ?? []).flatMap((id) => known.get(id) ?? []);
    const chosen = ofBatch.has(member.id) ? [batch.program!] : [];
    const given = new Map([...chosen, ...own].map((p) => [p.id, p]));
    const tags = values?.tags ?? [];
    for (const id of given.keys()) addHolder(programsOf, id, member.id);
    for (const tag of tags) addHolder(tagsOf, tagIds.get(tag)!, member.id);
    const names = [...given.values()].map(({ name }) => name);
    const notes = notesOf(names, tags, keptBy.get(member.id) ?? []);
    const isKept = batch.program && !ofBatch.has(member.id);
    return [
      member.id,
      isKept ? [note('program_not_given', { program: batch.program!.name }), ...notes] : notes,
    ];
  });
  for (const [targetId, holders] of programsOf) {
    await linkMembers(strapi, { link: 'programs', targetId, memberIds: [...holders], trx });
  }
  for (const [targetId, holders] of tagsOf) {
    await linkMembers(strapi, { link: 'tags', targetId, memberIds: [...holders], trx });
  }
  return new Map(noted);
};
