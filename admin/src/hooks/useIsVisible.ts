import { useSyncExternalStore } from 'react';

const subscribe = (onChange: () => void) => {
  document.addEventListener('visibilitychange', onChange);
  return () => {
    document.removeEventListener('visibilitychange', onChange);
  };
};

const isVisible = () => document.visibilityState !== 'hidden';

/** Tells when nobody can be looking: polling may rest in a hidden tab. */
export const useIsVisible = (): boolean => useSyncExternalStore(subscribe, isVisible);
