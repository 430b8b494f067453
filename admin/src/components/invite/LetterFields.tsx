import { memo } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import type { Language } from '../../../../shared/contracts/languages';
import { useOfferedLanguages } from '../../hooks/useOfferedLanguages';
import { useSiteLanguage } from '../../hooks/useSiteLanguage';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';
import { LanguageTabs, type LanguageTab, type TabMark } from '../LanguageTabs';
import { AddLanguage } from './AddLanguage';
import { Column } from './Column';
import { LetterLanguageField } from './LetterLanguageField';
import { translatedName } from './request';
import { Section } from './Section';
import type { InviteForm } from './useInviteValues';
import { WordFields } from './WordFields';
import { hasWords, missingIn, noWords, wordLabels, wordNames } from './words';

type Tab = 'main' | Language;

const markOf = (
  { values, faults, refusals }: InviteForm,
  language: Language,
): TabMark | undefined => {
  const isWrong = wordNames.some((word) => {
    const name = translatedName(language, word);
    return faults[name] || refusals[name];
  });
  if (isWrong) return 'wrong';
  return hasWords(values.translations[language] ?? noWords) ? 'written' : undefined;
};

/** The words in a further language. */
const Translation = ({ form, language }: { form: InviteForm; language: Language }) => {
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
      <WordFields key={language} form={form} language={language} />
    </Column>
  );
};

const Words = ({ form }: { form: InviteForm }) => {
  const text = useText();
  const siteLanguage = useSiteLanguage();
  const { values, mainLanguage, tab, openTab } = form;
  const main = mainLanguage ? nameOfLanguage(mainLanguage) : text('invite.letter.site_language');
  const translated = useOfferedLanguages().filter((language) => values.translations[language]);
  const tabs: LanguageTab<Tab>[] = [
    { value: 'main', name: main },
    ...translated.map((value) => ({
      value,
      name: nameOfLanguage(value),
      mark: markOf(form, value),
    })),
  ];
  const words = tab ? (
    <Translation form={form} language={tab} />
  ) : (
    <Column>
      <WordFields key="main" form={form} language={null} />
      <LetterLanguageField form={form} siteLanguage={siteLanguage} />
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

/** The words of this batch's letter. */
export const LetterFields = memo(({ form }: { form: InviteForm }) => {
  const text = useText();
  const isMailed = form.values.when !== 'later';
  return (
    <Section
      title={text('invite.letter.title')}
      action={isMailed ? <AddLanguage form={form} /> : null}
    >
      {isMailed ? (
        <Words form={form} />
      ) : (
        <Typography tag="p" textColor="neutral600">
          {text('invite.letter.none')}
        </Typography>
      )}
    </Section>
  );
});
