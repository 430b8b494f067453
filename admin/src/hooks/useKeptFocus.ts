import { useEffect, useRef, type FocusEvent } from 'react';

/**
 * Rows leave a list by what is done to them, and the button that did it goes with them: the list takes the
 * focus then, or the keyboard would start again at the top of the panel. For an element with `tabIndex={-1}`,
 * in the component that is drawn anew when something in it goes.
 */
export const useKeptFocus = () => {
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    // The rows that are looked at stay where they are: brought into view, a long list would hide what stands above it.
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  });
  return {
    ref: list,
    // Menus are rendered elsewhere and look after their focus themselves.
    onFocus: ({ target }: FocusEvent) => {
      if (list.current?.contains(target)) last.current = target;
    },
  };
};
