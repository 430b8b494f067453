import { useIntl } from 'react-intl';
import { spokenLanguage } from '../../../../shared/contracts/languages';
import { fieldLabel } from '../../../../shared/field-labels';
import { useText } from '../../hooks/useText';
import type { TextId } from '../../translations/load';
import type { Preview } from './useFilePreview';

type Target = Preview['targets'][number];

const ofPlugin: Record<string, TextId> = {
  email: 'log.address',
  firstName: 'import.target.firstName',
  lastName: 'import.target.lastName',
  name: 'import.target.name',
  language: 'batches.language',
  program: 'import.target.program',
  tags: 'members.tags',
};

/** Names the things a column can be read as: the site's own attributes bear the names its developer gave them. */
export const useTargetLabel = (): ((target: Target) => string) => {
  const text = useText();
  const { locale } = useIntl();
  return (target) => {
    const id = target.isOwn ? undefined : ofPlugin[target.name];
    if (id) return text(id);
    return fieldLabel(target, { language: spokenLanguage(locale) ?? 'en', own: {} });
  };
};
