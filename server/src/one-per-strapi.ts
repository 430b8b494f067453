import type { Core } from '@strapi/strapi';

/**
 * Keeps one object for each Strapi, made at first use. Strapi makes no such promise for the modules of a
 * plugin: several sites may run in one process, one after the other or beside each other.
 */
export const onePerStrapi = <Kept>(
  make: (strapi: Core.Strapi) => Kept,
): ((strapi: Core.Strapi) => Kept) => {
  const keptBy = new WeakMap<Core.Strapi, { kept: Kept }>();
  return (strapi) => {
    const known = keptBy.get(strapi) ?? { kept: make(strapi) };
    keptBy.set(strapi, known);
    return known.kept;
  };
};
