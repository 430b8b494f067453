export const pluginId = 'member-invites';

/** Where the plugin's pages stand in the panel. */
export const pagesPath = `/plugins/${pluginId}`;

/** The Content Manager's edit view of a member. */
export const memberPath = (id: string): string =>
  `/content-manager/collection-types/plugin::${pluginId}.member/${encodeURIComponent(id)}`;

/** The page of a batch, with its output log. */
export const batchPath = (id: string): string => `${pagesPath}/batches/${encodeURIComponent(id)}`;
