import { useEffect, useRef, type FocusEvent } from 'react';

/**
 * Moves the focus to the list when an action removes rows together with the button that was pressed;
 * otherwise the keyboard would start again at the top of the panel. Use it for an element with
 * `tabIndex={-1}`, in the component that is rendered again when something in it is removed.
 */
export const useKeptFocus = () => {
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    // Do not scroll: if a long list were brought into view, what stands above it would be hidden.
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  });
  return {
    ref: list,
    // Menus are rendered elsewhere and manage their focus themselves.
    onFocus: ({ target }: FocusEvent) => {
      if (list.current?.contains(target)) last.current = target;
    },
  };
};
