import type { Core } from '@strapi/strapi';
import type { MemberFilter } from '../../../shared/contracts/members';
import { members, programs, tags } from '../store/query';
import { readConditions, type Where } from '../domain/member-conditions';
import { rangeOfBeginning, searchKey, searchWords } from '../domain/search-key';
import { Refusal } from '../errors';
import { fewErrors } from '../short-answers';
import { memberIdsHaving, type LinkName } from '../store/member-links';
import { idsWithText } from '../store/same-text';
import { uid } from '../store/uids';
import { memberAttributes } from './attributes';

/**
 * Up to this number of members a search looks inside addresses and names; on a larger roster that would take
 * too long.
 */
const largestSearchedWithin = 50_000;

/** How the database should search; the result is the same. */
export interface Plan {
  /**
   * True if many members are expected to match: then the roster is walked in its order and each row is
   * checked. Otherwise the matching rows are found by their indexes first.
   */
  isWalk: boolean;
}

const isLarge = async (strapi: Core.Strapi): Promise<boolean> => {
  const beyond = await members(strapi).findMany({
    select: ['id'],
    orderBy: { id: 'asc' },
    offset: largestSearchedWithin,
    limit: 1,
  });
  return beyond.length > 0;
};

const keys = ['emailSearch', 'firstNameSearch', 'lastNameSearch'];

/**
 * Matches a beginning by a pattern or a range. A pattern is not looked up in an index, so it makes the
 * database walk the roster.
 */
const beginsWith = (word: string, { isWalk }: Plan): Where => {
  const condition = isWalk ? { $startsWith: searchKey(word) } : rangeOfBeginning(word);
  return { $or: keys.map((key) => ({ [key]: condition })) };
};

const isWithin = (word: string): Where => ({
  $or: [
    ...['email', 'firstName', 'lastName'].map((name) => ({ [name]: { $containsi: word } })),
    ...keys.map((key) => ({ [key]: { $startsWith: searchKey(word) } })),
  ],
});

/** Finds nobody, for a search that holds no usable word. */
const nobody: Where = { id: { $lt: 0 } };

const search = (
  q: string,
  { isBeginnings, plan }: { isBeginnings: boolean; plan: Plan },
): Where => {
  const words = searchWords(q);
  if (words.length === 0) return q.trim() === '' ? {} : nobody;
  return { $and: words.map((word) => (isBeginnings ? beginsWith(word, plan) : isWithin(word))) };
};

interface Link {
  link: LinkName;
  /** Id of the row; null: there is none. */
  targetId: number | null;
}

/** @param asked ids as HTTP has them */
const linksOf = async (
  strapi: Core.Strapi,
  asked: Record<LinkName, string | undefined>,
): Promise<Link[]> => {
  const rows = { programs, tags };
  const links: Link[] = [];
  for (const link of ['programs', 'tags'] as const) {
    const documentId = asked[link];
    if (!documentId) continue;
    const row = await rows[link](strapi).findOne({ where: { documentId }, select: ['id'] });
    links.push({ link, targetId: row?.id ?? null });
  }
  return links;
};

/** @throws Refusal `invalid_request` that names what cannot be asked for */
const conditionsOf = (strapi: Core.Strapi, filters: MemberFilter['filters']): Where[] => {
  if (filters === undefined) return [];
  const { conditions, faults } = readConditions(
    memberAttributes(strapi),
    filters,
    (name, text) => ({
      id: { $in: idsWithText(strapi, { of: uid.member, name, text }) },
    }),
  );
  if (faults.length === 0) return conditions;
  throw new Refusal('invalid_request', { message: faults[0]!.message, errors: fewErrors(faults) });
};

export interface ResolvedFilter {
  where: (plan: Plan) => Where;
  /** Only beginnings are searched, because the roster is large. */
  isBeginnings: boolean;
}

/**
 * Turns the list's own parameters into a `where`; a selection of "all" is resolved by the same one.
 * @throws Refusal `invalid_request`
 */
export const resolveMemberFilter = async (
  strapi: Core.Strapi,
  filter: MemberFilter,
): Promise<ResolvedFilter> => {
  const { q, state, program, tag, filters } = filter;
  const conditions = conditionsOf(strapi, filters);
  if (state) conditions.push({ state });
  const isBeginnings = Boolean(q) && (await isLarge(strapi));
  const links = await linksOf(strapi, { programs: program, tags: tag });
  return {
    isBeginnings,
    where: (plan) => {
      const all = [...conditions];
      for (const { link, targetId } of links) {
        // Nobody has a program or tag that does not exist.
        all.push(
          targetId === null
            ? nobody
            : { id: { $in: memberIdsHaving(strapi, { link, targetId, isWalk: plan.isWalk }) } },
        );
      }
      if (q) all.push(search(q, { isBeginnings, plan }));
      return all.length === 0 ? {} : { $and: all };
    },
  };
};
