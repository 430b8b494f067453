import type { Selection } from '../../shared/contracts/common';
import type { MemberFilter } from '../../shared/contracts/members';

export const pluginId = 'member-invites';

/** The browser's history keeps this beside the URL of the invite form. */
export interface ChosenBefore {
  selection: Selection<MemberFilter>;
}

/** Where the plugin's pages stand in the panel. */
export const pagesPath = `/plugins/${pluginId}`;

/** The Content Manager's edit view of a member. */
export const memberPath = (id: string): string =>
  `/content-manager/collection-types/plugin::${pluginId}.member/${encodeURIComponent(id)}`;

/** The page of a batch, with its output log. */
export const batchPath = (id: string): string => `${pagesPath}/batches/${encodeURIComponent(id)}`;

/** The most members whose ids a URL may hold: servers refuse a much longer one when the page is reloaded. */
const mostInUrl = 200;

/**
 * The invite form for members chosen before: by their ids, or everything that a filter finds. To be handed
 * to `navigate`: a long selection is kept beside the URL.
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
