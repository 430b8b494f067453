export interface TypeNames {
  singularName: string;
  pluralName: string;
  displayName: string;
}

/** Begins a type of the plugin. Its records have no drafts, and its table is named after them. */
export const collection = (info: TypeNames) => ({
  kind: 'collectionType',
  collectionName: `member_invites_${info.pluralName.replaceAll('-', '_')}`,
  info,
  options: { draftAndPublish: false },
});

/**
 * Begins a type that the Content Manager and the Content-Type Builder do not show, because the plugin has its
 * own pages for it.
 */
export const hiddenCollection = (info: TypeNames) => ({
  ...collection(info),
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
});
