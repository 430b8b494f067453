import { omit, pick } from './keys';
import type { OwnAttribute } from './own-schemas';

export type Attribute = OwnAttribute & Record<string, unknown>;
export type Attributes = Record<string, Attribute>;

/** A site may add these to each attribute of ours: a label, the other side of a relation, privacy. */
const additions = ['pluginOptions', 'inversedBy', 'private'];

/** A site may make these stricter than we do for attributes that people write. */
const demands = ['required', 'minLength', 'regex'];

const isOfOtherType = (own: OwnAttribute, loaded: Attribute | undefined): boolean =>
  loaded !== undefined && loaded.type !== own.type;

const restoreAttribute = (own: OwnAttribute, loaded: Attribute | undefined): Attribute => {
  // Two types must not share an attribute: Strapi writes into it.
  const copy = structuredClone(own) as Attribute;
  if (!loaded || isOfOtherType(own, loaded)) return copy;
  const kept = own.writable === false ? additions : [...additions, ...demands];
  return { ...pick(loaded, kept), ...copy };
};

/** Names of our attributes that the site has redefined as something else. Ours replace them. */
export const replacedNames = (own: Record<string, OwnAttribute>, loaded: Attributes): string[] =>
  Object.keys(own).filter((name) => isOfOtherType(own[name]!, loaded[name]));

/** Ours come first: an extension that was written before an update of the plugin lacks what is new. */
export const restoreAttributes = (
  own: Record<string, OwnAttribute>,
  loaded: Attributes,
): Attributes => {
  const ours = Object.entries(own).map(([name, attribute]) => [
    name,
    restoreAttribute(attribute, loaded[name]),
  ]);
  return { ...Object.fromEntries(ours), ...omit(loaded, Object.keys(own)) };
};
