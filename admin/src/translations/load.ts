import type en from './en.json';
import { pluginId } from '../plugin-id';

/** The id of a text of the panel. English is the reference: every other language has the same ids. */
export type TextId = keyof typeof en;

type Texts = Record<TextId, string>;

const loaders: Record<string, () => Promise<{ default: Texts }>> = {
  de: () => import('./de.json'),
  en: () => import('./en.json'),
  es: () => import('./es.json'),
  fr: () => import('./fr.json'),
  nl: () => import('./nl.json'),
};

export const panelLanguages: readonly string[] = Object.keys(loaders);

/**
 * Loads the texts of one language under the plugin's prefix, as Strapi expects them; none for a language that
 * we lack.
 */
export const loadTexts = async (locale: string): Promise<Record<string, string>> => {
  const load = loaders[locale];
  if (!load) return {};
  const { default: texts } = await load();
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${pluginId}.${id}`, text]));
};
