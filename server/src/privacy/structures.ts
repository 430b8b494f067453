import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { uid } from '../store/uids';
import { addedStructures } from './attributes';

interface Attribute {
  type: string;
  /** It names the type of a component. */
  component?: string;
  /** It lists the types of a dynamic zone. */
  components?: string[];
}

type Populate = Record<string, unknown>;

interface Model {
  attributes: Record<string, Attribute>;
}

const attributesOf = (strapi: Core.Strapi, type: string): Model['attributes'] =>
  (strapi.getModel(type as never) as unknown as Model).attributes;

/** Asks for all that a component holds itself, but for passwords and relations to others. */
const component = (strapi: Core.Strapi, type: string): Populate => {
  const attributes = Object.entries(attributesOf(strapi, type));
  const select = attributes
    .filter(([, attribute]) => contentTypes.isScalarAttribute(attribute as never))
    .filter(([, attribute]) => attribute.type !== 'password')
    .map(([name]) => name);
  const inner = attributes.map(
    ([name, attribute]) => [name, structure(strapi, attribute)] as const,
  );
  const populate = Object.fromEntries(inner.filter(([, asked]) => asked !== null));
  return { select: ['id', ...select], populate };
};

/** Asks for a file, a component or a dynamic zone to the bottom; null: it is none of these. */
const structure = (strapi: Core.Strapi, attribute: Attribute): unknown => {
  if (attribute.type === 'media') return true;
  if (attribute.type === 'component') return component(strapi, attribute.component!);
  if (attribute.type !== 'dynamiczone') return null;
  const on = attribute.components!.map((type) => [type, component(strapi, type)] as const);
  return { on: Object.fromEntries(on) };
};

/** Asks the database for the files and components of members that a site has added, nested ones included. */
export const populateOfAdded = (strapi: Core.Strapi): Populate => {
  const attributes = attributesOf(strapi, uid.member);
  return Object.fromEntries(
    addedStructures(strapi, uid.member).map((name) => [name, structure(strapi, attributes[name]!)]),
  );
};
