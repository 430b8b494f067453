import type { ReactNode } from 'react';
import { Grid } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { LetterTexts as Letters, Settings } from '../../../../shared/contracts/settings';
import { useStandardTexts } from '../../hooks/useStandardTexts';
import { useText } from '../../hooks/useText';
import { InEachLanguage } from './InEachLanguage';
import { LinesSetting, LongTextSetting, TextSetting } from './inputs';
import { useLetterLanguage } from './LetterLanguage';
import { marksOf } from './letter-languages';
import { wordsFor } from './own-words';
import type { LetterTextName, LetterTextOf, SettingOf } from './setting-names';

interface Props {
  letter: keyof Letters;
  /** The fields for the open language. */
  children: ReactNode;
}

/** Shows the texts of a letter, with a tab for each language. */
export const LetterTexts = ({ letter, children }: Props) => {
  const text = useText();
  return (
    <InEachLanguage
      label={text(`settings.languages.${letter}`)}
      markOf={(language, settings) => marksOf(settings, letter)[language]}
    >
      <Grid.Root gap={5}>{children}</Grid.Root>
    </InEachLanguage>
  );
};

/** Finds the field of a text in the open language, and the plugin's own words in that language. */
const useLetterText = <Name extends LetterTextName>(name: Name) => {
  const { own, language } = useLetterLanguage();
  const organisation = useForm('Letters', ({ values }) => (values as Settings).organisation.name);
  const [letter, key] = name.split('.') as [keyof Letters, string];
  const texts = useStandardTexts(language);
  const words: Record<string, string> = texts ? wordsFor(texts, organisation)[letter] : {};
  const field = language === own ? name : `translations.${language}.${name}`;
  // The key keeps the state of one language's field away from the next.
  return { key: field, name: field as Name, placeholder: words[key], lang: language };
};

export const LetterText = (props: { name: LetterTextOf<string>; isWide?: boolean }) => {
  const { key, ...field } = useLetterText(props.name);
  return <TextSetting key={key} {...field} isWide={props.isWide} />;
};

export const LongLetterText = ({ name }: { name: LetterTextOf<string> }) => {
  const { key, ...field } = useLetterText(name);
  return <LongTextSetting key={key} {...field} />;
};

export const LetterLines = ({ name }: { name: LetterTextOf<string[]> & SettingOf<string[]> }) => {
  const { key, ...field } = useLetterText(name);
  return <LinesSetting key={key} {...field} />;
};
