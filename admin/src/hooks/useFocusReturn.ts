import { useState } from 'react';

/**
 * Finds the button of a menu: the menu names it, and its items are gone by the time a dialog that they opened
 * closes.
 */
const openerOf = (element: Element | null): Element | null => {
  const menu = element?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
};

/** Lists the opener, then the elements around it that can take the focus: its list, the page. */
const placesOf = (opener: Element | null): HTMLElement[] => {
  const places: HTMLElement[] = [];
  for (let place = opener; place; place = place.parentElement?.closest('[tabindex="-1"]') ?? null) {
    if (place instanceof HTMLElement) places.push(place);
  }
  return places;
};

/**
 * Gives the focus back to the element that opened a dialog, or to an element around it if that is gone. Use
 * it for a dialog that is rendered only while it is open: `<Dialog.Content
 * onCloseAutoFocus={useFocusReturn()}>`.
 */
export const useFocusReturn = (): ((event: Event) => void) => {
  const [places] = useState(() => placesOf(openerOf(document.activeElement)));
  return (event) => {
    event.preventDefault();
    places.find(({ isConnected }) => isConnected)?.focus();
  };
};
