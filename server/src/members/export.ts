import type { Core } from '@strapi/strapi';
import type { MemberFilter } from '../../../shared/contracts/members';
import { members } from '../store/query';
import { byteOrderMark, csvRow } from '../domain/csv';
import type { MemberRow } from '../store/records';
import { inOrderOfIds, walkRows } from '../store/walk';
import type { TextFile } from '../domain/text-file';
import { isoDate } from '../store/pagination';
import { memberAttributes } from './attributes';
import { resolveMemberFilter } from './filter';

const rowsPerChunk = 500;

/** The plugin's own columns, under names that an import of the file understands. */
const columns = [
  'email',
  'firstName',
  'lastName',
  'language',
  'status',
  'programs',
  'tags',
  'invitedAt',
  'joinedAt',
  'emailNotifications',
  'suppression',
] as const;

/** Lists the names of attributes that the site's developer has added and does not keep private. */
const ownAttributes = (strapi: Core.Strapi): string[] =>
  memberAttributes(strapi)
    .filter(({ isOwn }) => isOwn)
    .map(({ name }) => name);

const joined = (named: { name: string }[] = []): string => named.map(({ name }) => name).join('; ');

const cellOf = (value: unknown): string | number | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
};

const rowOf = (row: MemberRow, own: string[]): string => {
  const shown: Record<(typeof columns)[number], string | null> = {
    email: row.email,
    firstName: row.firstName,
    lastName: row.lastName,
    language: row.language,
    status: row.state,
    programs: joined(row.programs),
    tags: joined(row.tags),
    invitedAt: isoDate(row.invitedAt),
    joinedAt: isoDate(row.joinedAt),
    emailNotifications: String(row.emailNotifications ?? true),
    suppression: row.suppression,
  };
  const stored = row as unknown as Record<string, unknown>;
  return csvRow([
    ...columns.map((name) => shown[name]),
    ...own.map((name) => cellOf(stored[name])),
  ]);
};

async function* chunksOf(
  strapi: Core.Strapi,
  where: Record<string, unknown>,
): AsyncGenerator<string> {
  const own = ownAttributes(strapi);
  yield byteOrderMark + csvRow([...columns, ...own]);
  const roster = walkRows(members(strapi), {
    ...inOrderOfIds,
    where,
    chunk: rowsPerChunk,
    populate: { programs: { select: ['id', 'name'] }, tags: { select: ['id', 'name'] } },
  });
  for await (const rows of roster) yield rows.map((row) => rowOf(row, own)).join('');
}

/**
 * Exports the whole or filtered roster as CSV, with times in ISO 8601, UTC.
 * @throws Refusal `invalid_request`
 */
export const exportMembers = async (
  strapi: Core.Strapi,
  { filter }: { filter: MemberFilter },
): Promise<TextFile> => {
  const { where } = await resolveMemberFilter(strapi, filter);
  const day = new Date().toISOString().slice(0, 10);
  return { name: `members-${day}.csv`, chunks: chunksOf(strapi, where({ isWalk: true })) };
};
