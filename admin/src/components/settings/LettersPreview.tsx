import { useMemo, useState } from 'react';
import {
  Box,
  Field,
  Grid,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { Language } from '../../../../shared/contracts/languages';
import type { WriteLetterRequest } from '../../../../shared/contracts/letters';
import type { Settings } from '../../../../shared/contracts/settings';
import { letterKinds, type LetterKind } from '../../../../shared/contracts/states';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { nameOfLanguage } from '../../language-names';
import { LetterPreview } from '../letter-preview/LetterPreview';
import { changesOf, tidy } from './changes';
import { faultsOf } from './faults';
import { languagesFrom } from './letter-languages';
import { useLetterLanguage } from './LetterLanguage';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly Value[];
  nameOf: (value: Value) => string;
  onChange: (value: Value) => void;
}

const Choice = <Value extends string>(props: ChoiceProps<Value>) => {
  const { label, value, options, nameOf, onChange } = props;
  return (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect value={value} size="S" onChange={(chosen) => onChange(chosen as Value)}>
          {options.map((option) => (
            <SingleSelectOption key={option} value={option}>
              {nameOf(option)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Grid.Item>
  );
};

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
        <Choice
          label={text('preview.kind')}
          value={kind}
          options={letterKinds}
          nameOf={(one) => text(`preview.kind.${one}`)}
          onChange={setKind}
        />
        <Choice
          label={text('preview.language')}
          value={language}
          options={languages}
          nameOf={nameOfLanguage}
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
