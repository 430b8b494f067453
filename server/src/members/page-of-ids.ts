import type { Core } from '@strapi/strapi';
import { members } from '../store/query';
import type { Where } from '../domain/member-conditions';
import { columnOf } from '../store/tables';
import { uid } from '../store/uids';
import { idsOfMembers, type Counted } from './count';
import type { Plan } from './filter';

/** If more members than this match, walking the roster in its order finds a page sooner. */
const mostSorted = 10_000;

export const planFor = ({ total }: Pick<Counted, 'total'>): Plan => ({
  isWalk: total > mostSorted,
});

interface Order {
  name: string;
  direction: 'asc' | 'desc';
}

const orderOf = (sort = 'createdAt:desc'): Order => {
  const [name = '', direction = 'asc'] = sort.split(':');
  return { name, direction: direction === 'desc' ? 'desc' : 'asc' };
};

interface Page {
  where: Where;
  order: Order;
  offset: number;
  limit: number;
}

const walk = async (
  strapi: Core.Strapi,
  { where, order, ...slice }: Page,
): Promise<{ id: number }[]> => {
  const { name, direction } = order;
  // Both columns have the same direction, because an index is read forwards or backwards, but not both.
  const orderBy = [{ [name]: direction }, { id: direction }];
  return members(strapi).findMany({ ...slice, where, orderBy, select: ['id'] });
};

/**
 * Finds a few members first and sorts them afterwards. On its own, SQLite would walk the whole roster in the
 * requested order rather than sort them; the limit, which they do not reach, prevents that.
 */
const sortFew = async (
  strapi: Core.Strapi,
  { where, order, offset, limit }: Page,
): Promise<{ id: number }[]> => {
  const { name, direction } = order;
  const few = idsOfMembers(strapi, { where, select: [name], limit: mostSorted + 1 });
  return strapi.db.connection
    .queryBuilder()
    .from(few.as('few'))
    .select('id')
    .orderBy([
      { column: columnOf(strapi, uid.member, name), order: direction },
      { column: 'id', order: direction },
    ])
    .offset(offset)
    .limit(limit);
};

type Find = (strapi: Core.Strapi, page: Page) => Promise<{ id: number }[]>;

/**
 * Puts rows with an empty column last, as other databases do. PostgreSQL alone sorts an empty column as the
 * greatest, so a descending list would begin with all who were never invited or have no name. If it were told
 * to sort them last, it would use no index.
 */
const emptyLast =
  (find: Find): Find =>
  async (strapi, page) => {
    const { where, order, offset, limit } = page;
    const filled = { $and: [where, { [order.name]: { $notNull: true } }] };
    const empty = { $and: [where, { [order.name]: { $null: true } }] };
    const found = await find(strapi, { ...page, where: filled });
    if (found.length === limit) return found;
    const before = found.length > 0 ? offset : await members(strapi).count({ where: filled });
    const rest = { offset: Math.max(0, offset - before), limit: limit - found.length };
    return [...found, ...(await find(strapi, { ...page, where: empty, ...rest }))];
  };

/**
 * Finds the ids of a page first, because they come from an index alone, while whole rows would be read and
 * thrown away.
 */
export const findPageOfIds = async (
  strapi: Core.Strapi,
  { plan, sort, ...page }: Omit<Page, 'order'> & { plan: Plan; sort: string | undefined },
): Promise<number[]> => {
  const order = orderOf(sort);
  const inOrder = plan.isWalk ? walk : sortFew;
  const isEmptyFirst = strapi.db.dialect.client === 'postgres' && order.direction === 'desc';
  const find = isEmptyFirst ? emptyLast(inOrder) : inOrder;
  const found = await find(strapi, { ...page, order });
  return found.map(({ id }) => id);
};
