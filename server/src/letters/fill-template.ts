import Mustache from 'mustache';

import { withoutControls } from './plain-text';

/**
 * No entity is longer than five characters, so that no letter becomes longer than mail programs show in one
 * piece.
 */
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** Caches parsed templates. Mustache caches them too, but builds a key from the whole template each time. */
class Writer extends Mustache.Writer {
  private readonly parsed = new Map<string, ReturnType<typeof Mustache.parse>>();

  override parse(template: string) {
    const tokens = this.parsed.get(template) ?? super.parse(template);
    this.parsed.set(template, tokens);
    return tokens;
  }
}

const writer = new Writer();

/**
 * Fills one of our own templates. Values are escaped and never read as a template themselves.
 * Mustache's own escape also turns `/` and `=` into entities, which mangles links for mail filters
 * that read the source; inside quoted attributes and text these five are enough.
 */
export function fillTemplate(template: string, values: object): string {
  return writer.render(template, values, undefined, { escape: escapeHtml });
}

function escapeHtml(value: unknown): string {
  return withoutControls(String(value)).replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');
}
