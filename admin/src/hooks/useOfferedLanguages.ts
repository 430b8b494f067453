import { languagesOf, type Language } from '../../../shared/contracts/languages';
import { useGetSettingsQuery } from '../services/settings';
import { panelLanguages } from '../translations/load';
import { useRights } from './useRights';

/**
 * Answers the languages that letters can be written in. Admins who may not read the settings get the
 * languages that the panel itself speaks: a site may add others, but cannot remove any.
 */
export const useOfferedLanguages = (): readonly Language[] => {
  const { canRead } = useRights();
  const { data } = useGetSettingsQuery(undefined, { skip: !canRead });
  return data ? languagesOf(data) : panelLanguages;
};
