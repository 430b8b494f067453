import { Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Blocker, Form, Layouts } from '@strapi/strapi/admin';
import { memo, useMemo, useState } from 'react';
import type { Language } from '../../../../shared/contracts/languages';
import type { Settings } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { BesideOrBelow } from '../BesideOrBelow';
import { BookingSection } from './BookingSection';
import { InvitationsSection } from './InvitationsSection';
import { LetterLanguageProvider } from './LetterLanguage';
import {
  InvitationLetterSection,
  ReceiptLetterSection,
  WelcomeLetterSection,
} from './LetterSections';
import { LettersPreview } from './LettersPreview';
import { OrganisationSection } from './OrganisationSection';
import { ReadOnlyNote } from './ReadOnlyNote';
import { isLetterText, languageOf } from './setting-names';
import { useSaveSettings } from './useSaveSettings';

interface SettingsFormProps {
  settings: Settings;
  canChange: boolean;
}

/** The form is drawn at every keystroke; of the sections, only the field that is typed in. */
const Sections = memo(function Sections({ canChange }: { canChange: boolean }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {canChange ? null : <ReadOnlyNote />}
      <BookingSection />
      <InvitationsSection />
      <OrganisationSection />
      <BesideOrBelow basis="56rem" aside={<LettersPreview />}>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <InvitationLetterSection />
          <WelcomeLetterSection />
          <ReceiptLetterSection />
        </Flex>
      </BesideOrBelow>
    </Flex>
  );
});

export const SettingsForm = ({ settings, canChange }: SettingsFormProps) => {
  const text = useText();
  const [chosen, choose] = useState<Language | null>(null);
  const letterLanguage = useMemo(() => ({ chosen, choose }), [chosen]);
  const save = useSaveSettings(settings, (faulty) => {
    if (isLetterText(faulty)) choose(languageOf(faulty));
  });
  return (
    <Form
      method="PUT"
      initialValues={settings}
      disabled={!canChange}
      onSubmit={canChange ? save : undefined}
    >
      {({ modified, isSubmitting }) => (
        <>
          <Layouts.Header
            title={text('settings.title')}
            subtitle={text('settings.subtitle')}
            primaryAction={
              canChange ? (
                <Button
                  type="submit"
                  startIcon={<Check />}
                  disabled={!modified}
                  loading={isSubmitting}
                >
                  {text('action.save')}
                </Button>
              ) : null
            }
          />
          <Layouts.Content>
            <LetterLanguageProvider value={letterLanguage}>
              <Sections canChange={canChange} />
            </LetterLanguageProvider>
          </Layouts.Content>
          <Blocker />
        </>
      )}
    </Form>
  );
};
