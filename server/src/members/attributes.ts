import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { MemberAttribute } from '../../../shared/contracts/members';
import type { FieldLabels } from '../../../shared/field-labels';
import { filterTypeOf, operatorsOf, wholeUpToOf } from '../domain/member-conditions';
import type { MemberRow } from '../store/records';
import { uid } from '../store/uids';
import { isOwnAttribute } from '../settings/member-fields';

interface Attribute {
  type: string;
  enum?: string[];
  pluginOptions?: { 'member-invites'?: FieldLabels };
}

/** Strapi's own attributes that the roster does not need. */
const leftOut = new Set(['id', 'documentId', 'publishedAt', 'locale']);

/** Lists every attribute of the member type that is neither private nor a relation, a file or a structure. */
export const memberAttributes = (strapi: Core.Strapi): MemberAttribute[] => {
  const model = strapi.contentType(uid.member as never) as unknown as {
    attributes: Record<string, Attribute>;
  };
  return Object.entries(model.attributes).flatMap(([name, attribute]): MemberAttribute[] => {
    const type = filterTypeOf(attribute.type);
    if (!type || leftOut.has(name) || contentTypes.isPrivateAttribute(model as never, name)) {
      return [];
    }
    const wholeUpTo = wholeUpToOf(attribute.type);
    const labels = attribute.pluginOptions?.['member-invites'];
    return [
      {
        name,
        type,
        isOwn: isOwnAttribute(name),
        ...(labels ? { labels } : {}),
        ...(attribute.enum ? { options: attribute.enum } : {}),
        ...(wholeUpTo ? { wholeUpTo } : {}),
        operators: [...operatorsOf[type]],
      },
    ];
  });
};

/** Answers a member's values in the attributes that the site's developer has added, by name. */
export const ownValues = (
  attributes: MemberAttribute[],
  row: MemberRow,
): Record<string, unknown> => {
  const values = row as unknown as Record<string, unknown>;
  const own = attributes.filter(({ isOwn }) => isOwn);
  return Object.fromEntries(own.map(({ name }) => [name, values[name] ?? null]));
};
