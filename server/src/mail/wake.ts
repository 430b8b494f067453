import type { Core } from '@strapi/strapi';
import { onePerStrapi } from '../one-per-strapi';

const listenersOf = onePerStrapi(() => new Set<() => void>());

/**
 * Signals that letters are waiting, so that they need not wait for the next look. Call it after the commit,
 * never inside the transaction. If this node has no listener, another node finds the letters.
 */
export const wake = (strapi: Core.Strapi): void => {
  for (const listener of listenersOf(strapi)) listener();
};

/** @returns a function that stops listening */
export const onWake = (strapi: Core.Strapi, listener: () => void): (() => void) => {
  const listeners = listenersOf(strapi);
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
