import { Box, NumberInput, Textarea, TextInput, Toggle } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import type { Language } from '../../../../shared/contracts/languages';
import { useText } from '../../hooks/useText';
import { useFormField } from '../form/useFormField';
import { SettingField } from './SettingField';
import type { SettingOf } from './setting-names';

type Typed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

interface TextSettingProps {
  name: SettingOf<string>;
  placeholder?: string;
  /** Which keys a phone shows. Not the input's type: browsers rewrite or judge addresses by rules of their own. */
  keys?: 'text' | 'email' | 'url';
  /** The language of what is typed, where that is not the panel's. */
  lang?: Language;
}

export const TextSetting = ({ name, placeholder, keys = 'text', lang }: TextSettingProps) => {
  const setting = useFormField<string>(name);
  return (
    <SettingField name={name} setting={setting}>
      <TextInput
        inputMode={keys}
        lang={lang}
        value={setting.value}
        placeholder={placeholder}
        disabled={setting.isDisabled}
        onChange={({ target }: Typed) => setting.change(target.value)}
      />
    </SettingField>
  );
};

export const LongTextSetting = ({ name, placeholder, lang }: TextSettingProps) => {
  const setting = useFormField<string>(name);
  return (
    <SettingField name={name} setting={setting}>
      <Textarea
        lang={lang}
        value={setting.value}
        placeholder={placeholder}
        disabled={setting.isDisabled}
        onChange={({ target }: Typed) => setting.change(target.value)}
      />
    </SettingField>
  );
};

interface LinesSettingProps {
  name: SettingOf<string[]>;
  placeholder?: string;
  lang?: Language;
}

/** A list, typed as one entry a line. */
export const LinesSetting = ({ name, placeholder, lang }: LinesSettingProps) => {
  const setting = useFormField<string[]>(name);
  return (
    <SettingField name={name} setting={setting}>
      <Textarea
        lang={lang}
        value={setting.value.join('\n')}
        placeholder={placeholder}
        disabled={setting.isDisabled}
        onChange={({ target }: Typed) =>
          setting.change(target.value === '' ? [] : target.value.split('\n'))
        }
      />
    </SettingField>
  );
};

export const NumberSetting = ({ name }: { name: SettingOf<number> }) => {
  const setting = useFormField<number | null>(name);
  return (
    <SettingField name={name} setting={setting}>
      <NumberInput
        value={setting.value ?? undefined}
        disabled={setting.isDisabled}
        onValueChange={(value) => setting.change(value ?? null)}
      />
    </SettingField>
  );
};

export const ToggleSetting = ({ name }: { name: SettingOf<boolean> }) => {
  const text = useText();
  const setting = useFormField<boolean>(name);
  return (
    <SettingField name={name} setting={setting}>
      <Box maxWidth="32rem">
        <Toggle
          checked={setting.value}
          disabled={setting.isDisabled}
          onLabel={text('booking.on')}
          offLabel={text('booking.off')}
          onChange={({ target }: Typed) => setting.change((target as HTMLInputElement).checked)}
        />
      </Box>
    </SettingField>
  );
};
