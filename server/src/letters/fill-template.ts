import Mustache from 'mustache';

import { withoutControls } from './plain-text';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Fills one of our own templates. Values are escaped and never read as a template themselves.
 * Mustache's own escape also turns `/` and `=` into entities, which mangles links for mail filters
 * that read the source; inside quoted attributes and text these five are enough.
 */
export function fillTemplate(template: string, values: object): string {
  return Mustache.render(template, values, undefined, { escape: escapeHtml });
}

function escapeHtml(value: unknown): string {
  return withoutControls(String(value)).replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');
}
