import {
  filterOperators,
  type FilterOperator,
  type MemberConditions,
} from '../../../../../shared/contracts/members';
import { isGroup } from '../../../../../shared/is-group';

/** One condition on one attribute. */
export interface Condition {
  name: string;
  operator: FilterOperator;
  value: string;
}

/** The most conditions: query parsers turn a longer list into an object. */
const most = 20;

const isOperator = (word: string): word is FilterOperator =>
  filterOperators.some((known) => known === word);

const conditionsOn = (name: string, operators: unknown): Condition[] =>
  Object.entries(isGroup(operators) ? operators : {}).flatMap(([operator, value]) =>
    isOperator(operator) && typeof value === 'string' && value !== ''
      ? [{ name, operator, value }]
      : [],
  );

const conditionsIn = (group: unknown): Condition[] =>
  Object.entries(isGroup(group) ? group : {}).flatMap(([name, operators]) =>
    conditionsOn(name, operators),
  );

/**
 * Reads the conditions in a URL: as Strapi's filters write them, in a list, or by attribute. Anybody can
 * write anything there, so anything of another shape is ignored.
 */
export const readConditions = (filters: unknown): Condition[] => {
  if (!isGroup(filters)) return [];
  const { $and: list, ...others } = filters;
  const listed = typeof list === 'object' && list !== null ? Object.values(list) : [];
  return [...conditionsIn(others), ...listed.flatMap(conditionsIn)].slice(0, most);
};

/** Writes conditions as the URL and the server take them; undefined if there are none. */
export const writeConditions = (
  conditions: Condition[],
): { $and: MemberConditions[] } | undefined =>
  conditions.length === 0
    ? undefined
    : { $and: conditions.map(({ name, operator, value }) => ({ [name]: { [operator]: value } })) };

/** Tells whether the URL has the form that Strapi's filters can read. */
export const isTidy = (filters: unknown): boolean =>
  JSON.stringify(filters) === JSON.stringify(writeConditions(readConditions(filters)));
