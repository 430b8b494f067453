import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { ownSchemas } from '../content-types/own-schemas';
import { personalData, type Handling } from '../content-types/personal-data';
import { namesOfStrapi } from '../settings/member-fields';

interface Attribute {
  type: string;
}

const added = (
  strapi: Core.Strapi,
  type: string,
  isWanted: (attribute: Attribute) => boolean,
): string[] => {
  const own = ownSchemas.get(type)!.attributes;
  const { attributes } = strapi.contentType(type as never) as unknown as {
    attributes: Record<string, Attribute>;
  };
  return Object.entries(attributes)
    .filter(([name]) => !Object.hasOwn(own, name) && !namesOfStrapi.has(name))
    .filter(([, attribute]) => isWanted(attribute))
    .map(([name]) => name);
};

/**
 * Lists the attributes with a single value that a site has added to a type of ours. Only the site knows their
 * meaning, so they count as personal.
 */
export const addedAttributes = (strapi: Core.Strapi, type: string): string[] =>
  added(strapi, type, (attribute) => Boolean(contentTypes.isScalarAttribute(attribute as never)));

/** Lists the files and components that a site has added to a type of ours. */
export const addedStructures = (strapi: Core.Strapi, type: string): string[] =>
  added(strapi, type, (attribute) =>
    ['component', 'dynamiczone', 'media'].includes(attribute.type),
  );

/** Answers what a row of this type holds once it is emptied. */
export const emptiedRow = (strapi: Core.Strapi, type: string): Record<string, null | ''> => {
  const { attributes } = personalData.get(type)!;
  const own = Object.entries(attributes).flatMap(([name, handling]) =>
    handling.holds === 'personal' ? [[name, handling.emptied] as const] : [],
  );
  const added = addedAttributes(strapi, type).map((name) => [name, null] as const);
  return Object.fromEntries([...own, ...added]);
};

const mayNameOthers = (handling: Handling): boolean =>
  handling.holds === 'words' || (handling.holds === 'personal' && !handling.isIdentity);

/** Lists the attributes in which a row of this type may name somebody whom it is not about. */
export const namingAttributes = (strapi: Core.Strapi, type: string): string[] => [
  ...Object.entries(personalData.get(type)!.attributes)
    .filter(([, handling]) => mayNameOthers(handling))
    .map(([name]) => name),
  ...addedAttributes(strapi, type),
];
