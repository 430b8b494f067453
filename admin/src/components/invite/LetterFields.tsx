import { Button, Flex, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Language } from '../../../../shared/contracts/languages';
import { useOfferedLanguages } from '../../hooks/useOfferedLanguages';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';
import { Column, Section } from '../form/Section';
import { useIsWrong } from '../form/useFormField';
import { LanguageTabs, type LanguageTab, type TabMark } from '../LanguageTabs';
import { useInviteForm } from './InviteValuesForm';
import { AddLanguage, LetterLanguageField } from './LetterLanguages';
import { translatedName } from './request';
import { WordFields } from './WordFields';
import { hasWords, missingIn, noWords, wordLabels, wordNames } from './words';

type Tab = 'main' | Language;

const useTabMark = (): ((language: Language) => TabMark | undefined) => {
  const isWrong = useIsWrong();
  const { values } = useInviteForm();
  return (language) => {
    if (wordNames.some((word) => isWrong(translatedName(language, word)))) return 'wrong';
    return hasWords(values.translations[language] ?? noWords) ? 'written' : undefined;
  };
};

/** The fields for the words in a further language. */
const Translation = ({ language }: { language: Language }) => {
  const form = useInviteForm();
  const text = useText();
  const name = nameOfLanguage(language);
  const words = form.values.translations[language] ?? noWords;
  const missing = missingIn(words, form.values).map((word) => text(wordLabels[word]));
  return (
    <Column>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Typography tag="p" variant="pi" textColor="neutral600" style={{ flex: '1 1 24rem' }}>
          {missing.length === 0
            ? text('invite.letter.translation', { language: name })
            : text('invite.letter.translation_missing', {
                language: name,
                missing: missing.join(', '),
              })}
        </Typography>
        <Button
          variant="danger-light"
          size="S"
          startIcon={<Trash />}
          onClick={() => form.removeLanguage(language)}
        >
          {text('invite.letter.remove_language', { language: name })}
        </Button>
      </Flex>
      <WordFields key={language} language={language} />
    </Column>
  );
};

const Words = () => {
  const text = useText();
  const markOf = useTabMark();
  const { values, mainLanguage, tab, openTab } = useInviteForm();
  const main = mainLanguage ? nameOfLanguage(mainLanguage) : text('invite.letter.site_language');
  const translated = useOfferedLanguages().filter((language) => values.translations[language]);
  const tabs: LanguageTab<Tab>[] = [
    { value: 'main', name: main },
    ...translated.map((value) => ({
      value,
      name: nameOfLanguage(value),
      mark: markOf(value),
    })),
  ];
  const words = tab ? (
    <Translation language={tab} />
  ) : (
    <Column>
      <WordFields key="main" language={null} />
      <LetterLanguageField />
    </Column>
  );
  if (translated.length === 0) return words;
  return (
    <LanguageTabs
      label={text('invite.letter.languages')}
      tabs={tabs}
      open={tab ?? 'main'}
      onOpen={(value) => openTab(value === 'main' ? null : value)}
    >
      {words}
    </LanguageTabs>
  );
};

/** The fields for the words of this batch's letter. */
export const LetterFields = () => {
  const text = useText();
  const isMailed = useInviteForm().values.when !== 'later';
  return (
    <Section title={text('invite.letter.title')} action={isMailed ? <AddLanguage /> : null}>
      {isMailed ? (
        <Words />
      ) : (
        <Typography tag="p" textColor="neutral600">
          {text('invite.letter.none')}
        </Typography>
      )}
    </Section>
  );
};
