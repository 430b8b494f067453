import { useMemo, useState } from 'react';
import { Box, Field, Grid, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { Language } from '../../../../shared/contracts/languages';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import type { Settings } from '../../../../shared/contracts/settings';
import { letterKinds, type LetterKind } from '../../../../shared/contracts/states';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { Choice, languageOptions, type Option } from '../Choice';
import { LetterPreview } from '../letter-preview/LetterPreview';
import { changesOf, tidy } from './changes';
import { faultsOf } from './faults';
import { languagesFrom } from './letter-languages';
import { useLetterLanguage } from './LetterLanguage';
import { Cell } from './SettingsSection';

interface LabelledChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}

const LabelledChoice = <Value extends string>({ label, ...choice }: LabelledChoiceProps<Value>) => (
  <Cell>
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <Choice size="S" {...choice} />
    </Field.Root>
  </Cell>
);

/** Makes the request for the letter with the unsaved settings; undefined while they could not be saved. */
const useRequest = (kind: LetterKind, language: Language): WriteLetterRequest | undefined => {
  const settings = useForm('Preview', ({ values }) => values as Settings);
  const saved = useForm('Preview', ({ initialValues }) => initialValues as Settings);
  return useMemo(() => {
    if (faultsOf(settings).length > 0) return undefined;
    const changes = changesOf(saved, tidy(settings));
    const unsaved = Object.keys(changes).length > 0 ? { settings: changes } : {};
    return { kind, member: { language }, ...unsaved };
  }, [kind, language, settings, saved]);
};

const Preview = () => {
  const text = useText();
  const { language, open } = useLetterLanguage();
  const languages = useForm('Preview', ({ values }) => languagesFrom(values as Settings));
  const [kind, setKind] = useState<LetterKind>('invitation');
  const request = useRequest(kind, language);
  return (
    <LetterPreview request={request}>
      <Grid.Root gap={3} paddingTop={3}>
        <LabelledChoice
          label={text('preview.kind')}
          value={kind}
          options={letterKinds.map((one) => ({ value: one, label: text(`preview.kind.${one}`) }))}
          onChange={setKind}
        />
        <LabelledChoice
          label={text('preview.language')}
          value={language}
          options={languageOptions(languages)}
          onChange={open}
        />
      </Grid.Root>
    </LetterPreview>
  );
};

/** Shows letters to admins who may send them, as the server does. */
export const LettersPreview = () => {
  const text = useText();
  const { canInvite } = useRights();
  return canInvite ? (
    <Preview />
  ) : (
    <Box padding={4}>
      <Typography tag="p" textColor="neutral600">
        {text('preview.no_right')}
      </Typography>
    </Box>
  );
};
