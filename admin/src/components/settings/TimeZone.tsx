import { useMemo, useState } from 'react';
import { Box, Combobox, ComboboxOption } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { useFormField } from '../form/useFormField';
import { SettingField } from './SettingField';

const name = 'organisation.timeZone';

/**
 * Lists all time zones that the browser knows, and those that it leaves out: UTC and a chosen name that was
 * replaced by another.
 */
const zonesWith = (chosen: string): string[] => [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen].filter(Boolean)),
];

const readable = (zone: string): string => zone.replaceAll('_', ' ');

const isFoundBy = (zone: string, search: string): boolean =>
  readable(zone).toLowerCase().includes(search.trim().toLowerCase());

export const TimeZone = () => {
  const text = useText();
  const setting = useFormField<string>(name);
  const zones = useMemo(() => zonesWith(setting.value), [setting.value]);
  const [isOpen, setOpen] = useState(false);
  // The search text is set only while the list is open. The input itself knows a value only once its option
  // was rendered, and would find no zone but the chosen one.
  const [search, setSearch] = useState<string>();
  const open = (opens: boolean) => {
    setOpen(opens);
    setSearch((typed) => (opens ? (typed ?? '') : undefined));
  };
  // Hundreds of options are rendered only while somebody looks for one, because the input renders them even
  // when it is closed.
  const offered = isOpen ? zones.filter((zone) => isFoundBy(zone, search ?? '')) : [setting.value];
  return (
    <SettingField name={name} setting={setting}>
      <Box onBlur={() => isOpen || setSearch(undefined)}>
        <Combobox
          value={setting.value}
          textValue={search ?? readable(setting.value)}
          placeholder={readable(setting.value)}
          disabled={setting.isDisabled}
          autocomplete={{ type: 'list', filter: 'contains' }}
          noOptionsMessage={() => text('settings.time_zone.none')}
          onOpenChange={open}
          onTextValueChange={setSearch}
          onChange={(value) => value && setting.change(value)}
        >
          {offered.map((zone) => (
            <ComboboxOption key={zone} value={zone}>
              {readable(zone)}
            </ComboboxOption>
          ))}
        </Combobox>
      </Box>
    </SettingField>
  );
};
