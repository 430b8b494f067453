import { useEffect, useRef } from 'react';

/** Moves the focus to an element with `tabIndex={-1}` at every new reason for it. */
export const useFocusOn = <Target extends HTMLElement>(reason: unknown) => {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (reason) target.current?.focus();
  }, [reason]);
  return target;
};
