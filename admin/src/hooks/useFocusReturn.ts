import { useState } from 'react';

/** A menu names its button; its items are gone by the time a dialog that one of them opened closes. */
const openerOf = (element: Element | null): Element | null => {
  const menu = element?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
};

/** The opener, then what is around it and can take the focus: its list, the page. */
const placesOf = (opener: Element | null): HTMLElement[] => {
  const places: HTMLElement[] = [];
  for (let place = opener; place; place = place.parentElement?.closest('[tabindex="-1"]') ?? null) {
    if (place instanceof HTMLElement) places.push(place);
  }
  return places;
};

/**
 * Gives the focus back to what opened a dialog, or to what is left around it when that is gone. For a
 * dialog that is rendered only while it is open: `<Dialog.Content onCloseAutoFocus={useFocusReturn()}>`.
 */
export const useFocusReturn = (): ((event: Event) => void) => {
  const [places] = useState(() => placesOf(openerOf(document.activeElement)));
  return (event) => {
    event.preventDefault();
    places.find(({ isConnected }) => isConnected)?.focus();
  };
};
