import type { ChangeEvent } from 'react';
import { TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../hooks/useText';
import { useFormField } from '../form/useFormField';
import { SettingField } from './SettingField';

const name = 'organisation.colour';

/** The join page's default colour. */
const usual = '#1d5c8a';

const Swatch = styled.input`
  width: 2.4rem;
  height: 2.4rem;
  padding: 0;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  cursor: pointer;

  &:disabled {
    cursor: not-allowed;
  }

  &::-webkit-color-swatch-wrapper {
    padding: 0;
  }

  &::-webkit-color-swatch {
    border: none;
    border-radius: 3px;
  }
`;

/** A colour that is typed or picked with the browser's own picker. */
export const Colour = () => {
  const text = useText();
  const setting = useFormField<string>(name);
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => setting.change(target.value);
  return (
    <SettingField name={name} setting={setting}>
      <TextInput
        value={setting.value}
        placeholder={usual}
        disabled={setting.isDisabled}
        onChange={change}
        startAction={
          <Swatch
            type="color"
            aria-label={text('settings.colour.pick')}
            value={/^#[0-9a-f]{6}$/i.test(setting.value.trim()) ? setting.value.trim() : usual}
            disabled={setting.isDisabled}
            onChange={change}
          />
        }
      />
    </SettingField>
  );
};
