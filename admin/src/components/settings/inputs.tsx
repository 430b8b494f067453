import { Box, NumberInput, Textarea, TextInput, Toggle } from '@strapi/design-system';
import type { ChangeEvent, ReactNode } from 'react';
import type { Language } from '../../../../shared/contracts/languages';
import { useText } from '../../hooks/useText';
import { useFormField } from '../form/useFormField';
import { SettingField } from './SettingField';
import type { SettingOf } from './setting-names';

type Typed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>;

interface TextSettingProps {
  name: SettingOf<string>;
  placeholder?: string;
  isWide?: boolean;
  /**
   * The keyboard that a phone shows. The input's type is not set, because browsers rewrite or judge addresses
   * by their own rules.
   */
  keys?: 'text' | 'email' | 'url';
  /** The language of the typed text, if it is not the panel's. */
  lang?: Language;
}

type TextInputs = Omit<TextSettingProps, 'keys'> & {
  children: (input: {
    lang?: Language;
    value: string;
    placeholder?: string;
    disabled: boolean;
    onChange: (typed: Typed) => void;
  }) => ReactNode;
};

const TextField = ({ name, placeholder, isWide, lang, children }: TextInputs) => {
  const setting = useFormField<string>(name);
  return (
    <SettingField name={name} setting={setting} isWide={isWide}>
      {children({
        lang,
        // A consent has words in some languages only.
        value: setting.value ?? '',
        placeholder,
        disabled: setting.isDisabled,
        onChange: ({ target }) => setting.change(target.value),
      })}
    </SettingField>
  );
};

export const TextSetting = ({ keys = 'text', ...props }: TextSettingProps) => (
  <TextField {...props}>{(input) => <TextInput inputMode={keys} {...input} />}</TextField>
);

export const UrlSetting = (props: Pick<TextSettingProps, 'name' | 'isWide'>) => (
  <TextSetting {...props} keys="url" placeholder="https://" />
);

export const LongTextSetting = (props: Omit<TextSettingProps, 'keys' | 'isWide'>) => (
  <TextField {...props} isWide>
    {(input) => <Textarea {...input} />}
  </TextField>
);

interface LinesSettingProps {
  name: SettingOf<string[]>;
  placeholder?: string;
  lang?: Language;
}

/** An input for a list, with one entry per line. */
export const LinesSetting = ({ name, placeholder, lang }: LinesSettingProps) => {
  const setting = useFormField<string[]>(name);
  return (
    <SettingField name={name} setting={setting} isWide>
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
    <SettingField name={name} setting={setting} isWide>
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
