import { useNotification } from '@strapi/strapi/admin';
import { useGetSettingsQuery, useUpdateSettingsMutation } from '../services/settings';
import { useFailureNotice } from './useFailureNotice';
import { useRights } from './useRights';
import { useText } from './useText';
import { useUnderWay } from './useUnderWay';

export interface BookingToggle {
  /** Undefined while it is not known, and for admins who may not read it. */
  isOn: boolean | undefined;
  canChange: boolean;
  isSaving: boolean;
  /** Changes the setting, notifies of the result, and calls `onChanged` if it was changed. */
  change: (isOn: boolean, onChanged?: () => void) => Promise<void>;
}

/** "Allow member-only booking": without it, no invitation is sent. */
export const useBookingToggle = (): BookingToggle => {
  const text = useText();
  const notifyOfFailure = useFailureNotice();
  const { toggleNotification } = useNotification();
  const { canRead, canChangeSettings } = useRights();
  // Somebody else may have turned it on or off since this panel was loaded.
  const { data } = useGetSettingsQuery(undefined, {
    skip: !canRead,
    refetchOnMountOrArgChange: true,
  });
  const { once, isUnderWay } = useUnderWay();
  const [update] = useUpdateSettingsMutation();

  return {
    isOn: data?.booking.memberOnlyBooking,
    canChange: canChangeSettings,
    isSaving: isUnderWay,
    change: (isOn, onChanged) =>
      once(async () => {
        const answer = await update({ booking: { memberOnlyBooking: isOn } });
        if ('error' in answer) return notifyOfFailure(answer.error);
        const message = text(isOn ? 'booking.turned_on' : 'booking.turned_off');
        toggleNotification({ type: 'success', message });
        onChanged?.();
      }),
  };
};
