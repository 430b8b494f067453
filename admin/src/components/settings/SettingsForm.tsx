import { Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Blocker, Layouts, useForm } from '@strapi/strapi/admin';
import { memo, useMemo, useState } from 'react';
import type { Language } from '../../../../shared/contracts/languages';
import type { Settings } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { BesideOrBelow } from '../BesideOrBelow';
import { RuledForm, useOnSubmit } from '../form/RuledForm';
import type { FormRules } from '../form/useFormField';
import { Notice } from '../Notice';
import { faultsOf } from './faults';
import { ToggleSetting } from './inputs';
import { InvitationsSection } from './InvitationsSection';
import { JoiningSection } from './JoiningSection';
import { LetterLanguageProvider } from './LetterLanguage';
import {
  InvitationLetterSection,
  ReceiptLetterSection,
  WelcomeLetterSection,
} from './LetterSections';
import { LettersPreview } from './LettersPreview';
import { OrganisationSection } from './OrganisationSection';
import { PrivacySection } from './PrivacySection';
import { SettingsSection } from './SettingsSection';
import { isLetterText, languageOf } from './setting-names';
import { useSaveSettings } from './useSaveSettings';

interface SettingsFormProps {
  settings: Settings;
  canChange: boolean;
}

const BookingSection = () => (
  <SettingsSection name="booking">
    <ToggleSetting name="booking.memberOnlyBooking" />
  </SettingsSection>
);

/** Says why nothing can be changed. */
const ReadOnlyNote = () => {
  const text = useText();
  return (
    <Notice variant="information" title={text('settings.read_only')}>
      {text('settings.read_only_hint')}
    </Notice>
  );
};

/** Keeps the sections from rendering at every keystroke, as the form does; only the field in use does. */
const Sections = memo(function Sections({ canChange }: { canChange: boolean }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {canChange ? null : <ReadOnlyNote />}
      <BookingSection />
      <InvitationsSection />
      <JoiningSection />
      <OrganisationSection />
      <PrivacySection />
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

const rules: FormRules = { faultsOf: (values) => faultsOf(values as Settings), isEager: false };

const Head = ({ isSaving, canChange }: { isSaving: boolean; canChange: boolean }) => {
  const text = useText();
  const isModified = useForm('Settings', ({ modified }) => modified);
  return (
    <Layouts.Header
      title={text('settings.title')}
      subtitle={text('settings.subtitle')}
      primaryAction={
        canChange ? (
          <Button type="submit" startIcon={<Check />} disabled={!isModified} loading={isSaving}>
            {text('action.save')}
          </Button>
        ) : null
      }
    />
  );
};

const Filled = ({ settings, canChange }: SettingsFormProps) => {
  const [chosen, choose] = useState<Language | null>(null);
  const letterLanguage = useMemo(() => ({ chosen, choose }), [chosen]);
  const { submit, isUnderWay } = useSaveSettings(settings, (faulty) => {
    const language = languageOf(faulty);
    if (isLetterText(faulty) || language) choose(language);
  });
  useOnSubmit(canChange ? submit : undefined);
  return (
    <>
      <Head isSaving={isUnderWay} canChange={canChange} />
      <Layouts.Content>
        <LetterLanguageProvider value={letterLanguage}>
          <Sections canChange={canChange} />
        </LetterLanguageProvider>
      </Layouts.Content>
      <Blocker />
    </>
  );
};

export const SettingsForm = ({ settings, canChange }: SettingsFormProps) => (
  <RuledForm initialValues={settings} rules={rules} isDisabled={!canChange}>
    <Filled settings={settings} canChange={canChange} />
  </RuledForm>
);
