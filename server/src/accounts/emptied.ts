import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { namesOfStrapi } from '../settings/member-fields';
import { uid } from '../store/uids';

interface Attribute {
  type: string;
  repeatable?: boolean;
  multiple?: boolean;
}

const attributesOf = (strapi: Core.Strapi): [string, Attribute][] => {
  const { attributes } = strapi.contentType(uid.account as never) as unknown as {
    attributes: Record<string, Attribute>;
  };
  return Object.entries(attributes).filter(([name]) => !namesOfStrapi.has(name));
};

/** Answers what an account holds once it is emptied, in each attribute with a single value: a site may add some. */
export const emptiedValues = (strapi: Core.Strapi): Record<string, null> => {
  const single = attributesOf(strapi).filter(([, attribute]) =>
    contentTypes.isScalarAttribute(attribute as never),
  );
  return Object.fromEntries(single.map(([name]) => [name, null]));
};

const isList = ({ type, repeatable, multiple }: Attribute): boolean =>
  type === 'dynamiczone' || repeatable === true || multiple === true;

/** The same for the files and components that a site has added; the Document Service deletes what they hold. */
export const emptiedStructures = (strapi: Core.Strapi): Record<string, null | []> => {
  const structures = attributesOf(strapi).filter(([, { type }]) =>
    ['component', 'dynamiczone', 'media'].includes(type),
  );
  return Object.fromEntries(
    structures.map(([name, attribute]) => [name, isList(attribute) ? [] : null]),
  );
};
