import type { Language } from '../../../shared/contracts/languages';
import type { StandardTexts } from '../../../shared/contracts/settings';
import { useSettingsAnswerQuery } from '../services/settings';
import { useRights } from './useRights';

/** What letters say in a language where nobody has written anything else; undefined until it is known. */
export const useStandardTexts = (language: Language | undefined): StandardTexts | undefined => {
  const { canRead } = useRights();
  const { data } = useSettingsAnswerQuery(undefined, { skip: !canRead });
  return language === undefined ? undefined : data?.meta.standardTexts[language];
};
