import type { LineOutcome } from '../../../../shared/contracts/states';
import type { TextId } from '../../translations/load';

/** Labels the outcome that an address would have, before anything is done. */
export const expectedOutcomeLabel = {
  invited: 'invite.will.invited',
  added: 'invite.will.added',
  already_pending: 'outcome.already_pending',
  already_member: 'outcome.already_member',
  suppressed: 'outcome.suppressed',
  duplicate: 'outcome.duplicate',
  invalid: 'outcome.invalid',
} as const satisfies Record<LineOutcome, TextId>;
