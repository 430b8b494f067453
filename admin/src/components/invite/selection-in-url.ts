import type { Selection } from '../../../../shared/contracts/common';
import type { MemberFilter } from '../../../../shared/contracts/members';
import { selectionSchema } from '../../../../shared/schemas/selection';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const valid = (selection: unknown): Selection<MemberFilter> | undefined => {
  // Nothing given is nothing chosen, which the schema leaves to whoever requires one.
  const isOne = typeof selection === 'object' && selection !== null;
  return isOne && selectionSchema.isValidSync(selection, { strict: true })
    ? (selection as Selection<MemberFilter>)
    : undefined;
};

/**
 * The members chosen on another page, as `inviteTarget` writes them: `members` are ids, `selection` is
 * JSON. Undefined where there are none, or what somebody else wrote makes no sense.
 */
export const selectionInUrl = (query: URLSearchParams): Selection<MemberFilter> | undefined => {
  const ids = [...new Set((query.get('members') ?? '').split(','))].filter((id) => id !== '');
  if (ids.length > 0) return { ids };
  return valid(parsed(query.get('selection') ?? ''));
};

/** Gives the members that were too many for the URL, as `inviteTarget` keeps them beside it. */
export const selectionInState = (state: unknown): Selection<MemberFilter> | undefined =>
  typeof state === 'object' && state !== null && 'selection' in state
    ? valid(state.selection)
    : undefined;
