import { useNotification } from '@strapi/strapi/admin';
import { useGetSettingsQuery, useUpdateSettingsMutation } from '../services/settings';
import { useRefusal } from './useRefusal';
import { useRights } from './useRights';
import { useText } from './useText';

export interface BookingToggle {
  /** Undefined while it is not known, and to those who may not read it. */
  isOn: boolean | undefined;
  canChange: boolean;
  isSaving: boolean;
  /** Tells what came of it; true if it was changed. */
  change: (isOn: boolean) => Promise<boolean>;
}

/** "Allow member-only booking": without it, no invitation is sent. */
export const useBookingToggle = (): BookingToggle => {
  const text = useText();
  const explain = useRefusal();
  const { toggleNotification } = useNotification();
  const { canRead, canChangeSettings } = useRights();
  const { data } = useGetSettingsQuery(undefined, { skip: !canRead });
  const [update, { isLoading }] = useUpdateSettingsMutation();

  return {
    isOn: data?.booking.memberOnlyBooking,
    canChange: canChangeSettings,
    isSaving: isLoading,
    change: async (isOn) => {
      const answer = await update({ booking: { memberOnlyBooking: isOn } });
      toggleNotification(
        'error' in answer
          ? { type: 'danger', message: explain(answer.error) }
          : { type: 'success', message: text(isOn ? 'booking.turned_on' : 'booking.turned_off') },
      );
      return !('error' in answer);
    },
  };
};
