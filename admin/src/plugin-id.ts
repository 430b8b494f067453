import type { Selection } from '../../shared/contracts/common';
import type { MemberFilter } from '../../shared/contracts/members';

export const pluginId = 'member-invites';

/** The state that the browser's history keeps beside the URL of the invite form. */
export interface ChosenBefore {
  selection: Selection<MemberFilter>;
}

/** The path of the plugin's pages in the panel. */
export const pagesPath = `/plugins/${pluginId}`;

/** Answers the path of the Content Manager's edit view of a member. */
export const memberPath = (id: string): string =>
  `/content-manager/collection-types/plugin::${pluginId}.member/${encodeURIComponent(id)}`;

/** Answers the path of the page of a batch, with its output log. */
export const batchPath = (id: string): string => `${pagesPath}/batches/${encodeURIComponent(id)}`;

/** The most members whose ids a URL may hold: servers refuse a much longer one when the page is reloaded. */
const mostInUrl = 200;

/**
 * Answers the target of the invite form for members chosen before: by their ids, or by a filter. Pass it to
 * `navigate`, because a long selection is kept beside the URL.
 */
export const inviteTarget = (
  selection: Selection<MemberFilter>,
): [path: string, options?: { state: ChosenBefore }] => {
  const path = `${pagesPath}/invite`;
  const named = 'ids' in selection ? selection.ids : (selection.except ?? []);
  if (named.length >= mostInUrl) return [path, { state: { selection } }];
  return 'ids' in selection
    ? [`${path}?members=${selection.ids.join(',')}`]
    : [`${path}?selection=${encodeURIComponent(JSON.stringify(selection))}`];
};
