import { useSyncExternalStore } from 'react';

const subscribe = (onChange: () => void) => {
  document.addEventListener('visibilitychange', onChange);
  return () => {
    document.removeEventListener('visibilitychange', onChange);
  };
};

const isVisible = () => document.visibilityState !== 'hidden';

/** Tells whether the tab is visible, because polling may pause in a hidden one. */
export const useIsVisible = (): boolean => useSyncExternalStore(subscribe, isVisible);
