import type { Core } from '@strapi/strapi';
import type { ImportPreviewResponse, ImportTarget } from '../../../../shared/contracts/imports';
import { programs, tags } from '../../database/query';
import type { ImportCatalogue } from '../../domain/csv-reading/row';
import type { AskableField } from '../../domain/field-values';
import { askableFields } from '../member-fields';

type Target = ImportPreviewResponse['data']['targets'][number];

const ofPlugin = ['email', 'name', 'firstName', 'lastName', 'language', 'program', 'tags'] as const;

const isOwn = ({ name }: AskableField): boolean => !(ofPlugin as readonly string[]).includes(name);

/** Attributes that the site's developer has added, as far as a column can fill them. */
export const ownFields = (strapi: Core.Strapi): AskableField[] =>
  askableFields(strapi).filter(isOwn);

/** What columns can be read as, in the order of a menu. */
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
  const byName = known.flatMap(({ id, name, slug }) =>
    [slug, name].map((word) => [(word ?? '').toLowerCase(), { id, name }] as const),
  );
  const tagRows = await tags(strapi).findMany({ select: ['name'] });
  return {
    fields: new Map(askableFields(strapi).map((field) => [field.name, field])),
    programs: new Map(byName),
    tags: new Set(tagRows.map(({ name }) => name.toLowerCase())),
  };
};
