import { Box, NumberInput, Textarea, TextInput, Toggle } from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useText } from '../../hooks/useText';
import { SettingField } from './SettingField';
import type { SettingOf } from './setting-names';
import { useSetting } from './useSetting';

type Typed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

interface TextSettingProps {
  name: SettingOf<string>;
  placeholder?: string;
  /** Which keys a phone shows. Not the input's type: browsers rewrite or judge addresses by rules of their own. */
  keys?: 'text' | 'email' | 'url';
}

export const TextSetting = ({ name, placeholder, keys = 'text' }: TextSettingProps) => {
  const setting = useSetting<string>(name);
  return (
    <SettingField name={name} setting={setting}>
      <TextInput
        inputMode={keys}
        value={setting.value}
        placeholder={placeholder}
        disabled={setting.isDisabled}
        onChange={({ target }: Typed) => setting.change(target.value)}
      />
    </SettingField>
  );
};

export const LongTextSetting = ({ name, placeholder }: TextSettingProps) => {
  const setting = useSetting<string>(name);
  return (
    <SettingField name={name} setting={setting}>
      <Textarea
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
}

/** A list, typed as one entry a line. */
export const LinesSetting = ({ name, placeholder }: LinesSettingProps) => {
  const setting = useSetting<string[]>(name);
  return (
    <SettingField name={name} setting={setting}>
      <Textarea
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
  const setting = useSetting<number | null>(name);
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
  const setting = useSetting<boolean>(name);
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
