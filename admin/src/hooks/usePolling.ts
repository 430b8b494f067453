import { useState } from 'react';
import { useIsVisible } from './useIsVisible';

/** Often enough for a list, seldom enough for letters that wait until tomorrow. */
const pace = 10_000;

/**
 * For a list in which letters may be on their way. `pollingInterval` in milliseconds: 0 where nothing
 * moves, and in a tab that nobody sees. `follow` is told of the rows that came whether any of them moves.
 */
export const usePolling = (): { pollingInterval: number; follow: (isMoving: boolean) => void } => {
  const isVisible = useIsVisible();
  const [isMoving, follow] = useState(false);
  return { pollingInterval: isMoving && isVisible ? pace : 0, follow };
};
