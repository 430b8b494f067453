import { defaultSettings as settingsIn } from '../../shared/default-settings';
import { builtInLanguages } from '../../server/src/words/book';

/** The settings of a site that nobody has changed and that adds no language. */
export const defaultSettings = settingsIn(builtInLanguages);
