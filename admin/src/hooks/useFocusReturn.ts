import { useState } from 'react';

/** A menu names its button; its items are gone by the time a dialog that one of them opened closes. */
const openerOf = (element: Element | null): HTMLElement | null => {
  const menu = element?.closest('[role="menu"]');
  const opener = menu
    ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '')
    : element;
  return opener instanceof HTMLElement ? opener : null;
};

/**
 * Gives the focus back to what opened a dialog, or to the page when that is gone. For a dialog that is
 * rendered only while it is open: `<Dialog.Content onCloseAutoFocus={useFocusReturn()}>`.
 */
export const useFocusReturn = (): ((event: Event) => void) => {
  const [opener] = useState(() => openerOf(document.activeElement));
  return (event) => {
    event.preventDefault();
    const target = opener?.isConnected ? opener : document.querySelector('main');
    target?.focus();
  };
};
