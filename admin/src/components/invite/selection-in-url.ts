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
  // The schema accepts a missing selection, so it is checked here.
  const isOne = typeof selection === 'object' && selection !== null;
  return isOne && selectionSchema.isValidSync(selection, { strict: true })
    ? (selection as Selection<MemberFilter>)
    : undefined;
};

/**
 * Reads the members chosen on another page, as `inviteTarget` writes them: `members` are ids, `selection` is
 * JSON. Undefined if there are none, or if the URL makes no sense.
 */
export const selectionInUrl = (query: URLSearchParams): Selection<MemberFilter> | undefined => {
  const ids = [...new Set((query.get('members') ?? '').split(','))].filter((id) => id !== '');
  if (ids.length > 0) return { ids };
  return valid(parsed(query.get('selection') ?? ''));
};

/** Reads a selection that was too long for the URL, from where `inviteTarget` keeps it beside it. */
export const selectionInState = (state: unknown): Selection<MemberFilter> | undefined =>
  typeof state === 'object' && state !== null && 'selection' in state
    ? valid(state.selection)
    : undefined;
