import { useState } from 'react';
import { useIsVisible } from './useIsVisible';

/** Often enough for a list, seldom enough for letters that wait until tomorrow. */
const pace = 10_000;

/**
 * Polls a list in which letters may be on their way. `pollingInterval` is in milliseconds: 0 if nothing
 * changes, and in a hidden tab. Call `follow` with whether any of the loaded rows is still changing.
 */
export const usePolling = (): { pollingInterval: number; follow: (isMoving: boolean) => void } => {
  const isVisible = useIsVisible();
  const [isMoving, follow] = useState(false);
  return { pollingInterval: isMoving && isVisible ? pace : 0, follow };
};
