import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { ConsentSetting } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { useFormField } from '../form/useFormField';
import { ConsentFields } from './ConsentFields';
import { Cell } from './SettingsSection';

const most = 10;

const blank: ConsentSetting = { key: '', version: '1', required: true, words: {}, url: '' };

/** The check boxes of the join page, one below the other. */
export const Consents = () => {
  const text = useText();
  const { value, change, isDisabled } = useFormField<ConsentSetting[]>('joining.consents');
  const remove = (index: number) => change(value.filter((_, other) => other !== index));
  return (
    <Cell isWide>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root hint={text('settings.joining.consents.hint')}>
          <Typography tag="p" variant="pi" fontWeight="bold">
            {text('settings.joining.consents.label')}
          </Typography>
          <Field.Hint />
        </Field.Root>
        {value.length === 0 ? (
          <Typography textColor="neutral600">{text('settings.consents.none')}</Typography>
        ) : null}
        {value.map((_, index) => (
          <ConsentFields
            // The number belongs to the key: once one is removed, the fields of the others begin anew.
            key={`${value.length} ${index}`}
            index={index}
            onRemove={isDisabled ? undefined : () => remove(index)}
          />
        ))}
        {isDisabled || value.length >= most ? null : (
          <Box>
            <Button
              variant="secondary"
              startIcon={<Plus />}
              onClick={() => change([...value, blank])}
            >
              {text('settings.consents.add')}
            </Button>
          </Box>
        )}
      </Flex>
    </Cell>
  );
};
