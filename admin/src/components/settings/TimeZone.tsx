import { useMemo } from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { SettingField } from './SettingField';
import { useSetting } from './useSetting';

const name = 'organisation.timeZone';

/** All that the browser knows; it leaves out UTC, and names that were replaced by others. */
const zonesWith = (chosen: string): string[] => [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen].filter(Boolean)),
];

export const TimeZone = () => {
  const text = useText();
  const setting = useSetting<string>(name);
  const zones = useMemo(() => zonesWith(setting.value), [setting.value]);
  return (
    <SettingField name={name} setting={setting}>
      <Combobox
        value={setting.value}
        disabled={setting.isDisabled}
        autocomplete={{ type: 'list', filter: 'contains' }}
        noOptionsMessage={() => text('settings.time_zone.none')}
        onChange={(value) => value && setting.change(value)}
      >
        {zones.map((zone) => (
          <ComboboxOption key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </ComboboxOption>
        ))}
      </Combobox>
    </SettingField>
  );
};
