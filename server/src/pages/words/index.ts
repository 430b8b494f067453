import type { Language } from '../../../../shared/contracts/languages';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { nl } from './nl';
import type { PageWords } from './page-words';

export type { PageWords, Said } from './page-words';

export const pageWords: Record<Language, PageWords> = { en, fr, de, es, nl };
