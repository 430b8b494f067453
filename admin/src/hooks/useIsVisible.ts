import { useSyncExternalStore } from 'react';

const subscribe = (onChange: () => void) => {
  document.addEventListener('visibilitychange', onChange);
  return () => {
    document.removeEventListener('visibilitychange', onChange);
  };
};

const isVisible = () => document.visibilityState !== 'hidden';

/** Whether somebody can be looking: what polls may rest in a hidden tab. */
export const useIsVisible = (): boolean => useSyncExternalStore(subscribe, isVisible);
