import type { ReactNode } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { Language } from '../../../../shared/contracts/languages';
import type { Settings } from '../../../../shared/contracts/settings';
import { nameOfLanguage } from '../../language-names';
import { LanguageTabs, type TabMark } from '../LanguageTabs';
import { useLetterLanguage } from './LetterLanguage';
import { languagesFrom } from './letter-languages';
import { Cell } from './SettingsSection';

interface Props {
  /** Names the tabs for those who do not see them. */
  label: string;
  markOf: (language: Language, settings: Settings) => TabMark | undefined;
  /** The fields for the open language. */
  children: ReactNode;
}

/** Shows settings that are written in several languages, with a tab for each language of the site. */
export const InEachLanguage = ({ label, markOf, children }: Props) => {
  const { language, open } = useLetterLanguage();
  const settings = useForm('Languages', ({ values }) => values as Settings);
  const tabs = languagesFrom(settings).map((value) => ({
    value,
    name: nameOfLanguage(value),
    mark: markOf(value, settings),
  }));
  return (
    <Cell isWide>
      <LanguageTabs tabs={tabs} open={language} onOpen={open} label={label}>
        {children}
      </LanguageTabs>
    </Cell>
  );
};
