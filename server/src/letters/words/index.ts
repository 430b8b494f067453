import type { Language } from '../../../../shared/contracts/languages';
import de from './de';
import en from './en';
import es from './es';
import fr from './fr';
import nl from './nl';
import type { LetterWords } from './letter-words';

export type { Advice, LetterWords } from './letter-words';

export const letterWords: Record<Language, LetterWords> = { en, fr, de, es, nl };
