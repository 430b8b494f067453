import { useText } from '../../hooks/useText';
import { maxOf, type FieldName } from './request';
import type { InviteForm } from './useInviteValues';

/** What is wrong with a field, in words. That it is empty is told only once somebody tries to send. */
export const useFieldError = (form: InviteForm): ((name: FieldName) => string | undefined) => {
  const text = useText();
  const { faults, refusals, isTried } = form;
  return (name) => {
    const fault = faults[name];
    if (!fault) return refusals[name];
    if (fault === 'invite.fault.send_at_missing' && !isTried) return undefined;
    return text(fault, { max: maxOf(name) });
  };
};
