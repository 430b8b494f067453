import type { Core } from '@strapi/strapi';
import { onePerStrapi } from '../one-per-strapi';

const listenersOf = onePerStrapi(() => new Set<() => void>());

/**
 * Says that letters are waiting, which saves them the time until the next look. Call it after the commit,
 * never inside the transaction. Nobody may listen on this node: then another one finds the letters.
 */
export const wake = (strapi: Core.Strapi): void => {
  for (const listener of listenersOf(strapi)) listener();
};

/** @returns what ends the listening */
export const onWake = (strapi: Core.Strapi, listener: () => void): (() => void) => {
  const listeners = listenersOf(strapi);
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
