import type { Core } from '@strapi/strapi';
import type { ImportPreviewResponse, ImportTarget } from '../../../../../shared/contracts/imports';
import { programs, tags } from '../../../store/query';
import { wordKey } from '../../../domain/csv-reading/cell-values';
import type { ImportCatalogue } from '../../../domain/csv-reading/row';
import type { AskableField } from '../../../domain/field-values';
import { bookOf } from '../../../words';
import { askableFields } from '../../../settings/member-fields';

type Target = ImportPreviewResponse['data']['targets'][number];

const ofPlugin = ['email', 'name', 'firstName', 'lastName', 'language', 'program', 'tags'] as const;

const isOwn = ({ name }: AskableField): boolean => !(ofPlugin as readonly string[]).includes(name);

/** Lists the attributes that the site's developer has added and that a column can fill. */
export const ownFields = (strapi: Core.Strapi): AskableField[] =>
  askableFields(strapi).filter(isOwn);

/** Lists all targets of a column, in the order of a menu. */
export const importTargets = (strapi: Core.Strapi): Target[] => [
  ...ofPlugin.map((name: ImportTarget) => ({ name, isOwn: false })),
  ...ownFields(strapi).map(({ name, labels }) => ({
    name,
    isOwn: true,
    ...(labels ? { labels } : {}),
  })),
];

export const loadCatalogue = async (strapi: Core.Strapi): Promise<ImportCatalogue> => {
  const known = await programs(strapi).findMany({ select: ['id', 'name', 'slug'] });
  const by = (word: 'name' | 'slug') =>
    known.map((row) => [wordKey(row[word] ?? ''), { id: row.id, name: row.name }] as const);
  const tagRows = await tags(strapi).findMany({ select: ['name'] });
  return {
    fields: new Map(askableFields(strapi).map((field) => [field.name, field])),
    // A text that is the name of one program and the slug of another means the former.
    programs: new Map([...by('slug'), ...by('name')]),
    languages: bookOf(strapi).languages,
    tags: new Set(tagRows.map(({ name }) => wordKey(name))),
  };
};
