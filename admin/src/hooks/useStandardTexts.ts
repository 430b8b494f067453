import type { Language } from '../../../shared/contracts/languages';
import type { StandardTexts } from '../../../shared/contracts/settings';
import { useSettingsAnswerQuery } from '../services/settings';
import { useRights } from './useRights';

/**
 * Answers the words of letters in a language in which nobody has written others; undefined until they are
 * known.
 */
export const useStandardTexts = (language: Language | undefined): StandardTexts | undefined => {
  const { canRead } = useRights();
  const { data } = useSettingsAnswerQuery(undefined, { skip: !canRead });
  return language === undefined ? undefined : data?.meta.standardTexts[language];
};
