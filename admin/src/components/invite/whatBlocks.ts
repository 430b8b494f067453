import type { TextId } from '../../translations/load';
import type { Addresses } from './useAddresses';
import type { ChosenMembers } from './useChosenMembers';
import type { Review } from './useReview';

/** Why the list cannot be sent as it is; undefined when it can. */
export const whatBlocksAddresses = (addresses: Addresses, review: Review): TextId | undefined => {
  const { reading, isBehind } = addresses.pasted;
  if (isBehind) return 'invite.blocked.reading';
  if (reading.total === 0) return 'invite.blocked.empty';
  if (addresses.wrong.length > 0) return 'invite.blocked.wrong';
  if (reading.total > review.limit) return 'invite.blocked.too_many';
  return undefined;
};

/** Nobody is mailed whom the page could not show. */
export const whatBlocksMembers = ({ count, lines }: ChosenMembers): TextId | undefined => {
  if (count === 0) return 'invite.blocked.nobody';
  return lines.length === 0 ? 'invite.blocked.reading' : undefined;
};
