import type { Language } from '../../../shared/contracts/languages';
import { useGetSettingsQuery } from '../services/settings';
import { useRights } from './useRights';

/**
 * Answers the language for people whose own is not known; undefined for admins who may not read the settings.
 */
export const useSiteLanguage = (): Language | undefined => {
  const { canRead } = useRights();
  const { data } = useGetSettingsQuery(undefined, { skip: !canRead });
  return data?.organisation.language;
};
