import type { FilterOperator, FilterType } from '../../../../../shared/contracts/members';
import type { TextId } from '../../../translations/load';

const usual = {
  $eq: 'operator.eq',
  $ne: 'operator.ne',
  $contains: 'operator.contains',
  $notContains: 'operator.not_contains',
  $startsWith: 'operator.starts_with',
  $endsWith: 'operator.ends_with',
  $gt: 'operator.gt',
  $gte: 'operator.gte',
  $lt: 'operator.lt',
  $lte: 'operator.lte',
  $null: 'operator.null',
  $notNull: 'operator.not_null',
} as const satisfies Record<FilterOperator, TextId>;

const ofMoments = {
  $gt: 'operator.after',
  $gte: 'operator.after_or_on',
  $lt: 'operator.before',
  $lte: 'operator.before_or_on',
} as const satisfies Partial<Record<FilterOperator, TextId>>;

const isOfMoments = (operator: FilterOperator): operator is keyof typeof ofMoments =>
  operator in ofMoments;

/** Names an operator: "is more than" for a number is "is after" for a day. */
export const operatorWords = (operator: FilterOperator, type: FilterType | undefined): TextId => {
  const isMoment = type === 'date' || type === 'datetime' || type === 'time';
  return isMoment && isOfMoments(operator) ? ofMoments[operator] : usual[operator];
};

/**
 * The operators for times. Nobody knows a time to the millisecond, so people ask for a span from one day
 * until another.
 */
const ofSpans: readonly FilterOperator[] = ['$gte', '$lt'];
const exact: readonly FilterOperator[] = ['$eq', '$ne'];

/** Lists the server's operators that make sense for an attribute, the usual ones first. */
export const offeredOperators = (
  operators: readonly FilterOperator[],
  type: FilterType,
): FilterOperator[] =>
  type === 'datetime'
    ? [
        ...ofSpans.filter((operator) => operators.includes(operator)),
        ...operators.filter((operator) => ![...ofSpans, ...exact].includes(operator)),
      ]
    : [...operators];

/** Tells the operators that are complete without a value. */
export const takesNoValue = (operator: FilterOperator): boolean =>
  operator === '$null' || operator === '$notNull';
