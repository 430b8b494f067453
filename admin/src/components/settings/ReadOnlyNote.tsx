import { Box, Flex, Typography } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import { useText } from '../../hooks/useText';

/** Says why nothing can be changed. Not the design system's alert: that has a button to close it, which submits. */
export const ReadOnlyNote = () => {
  const text = useText();
  return (
    <Flex
      gap={3}
      padding={5}
      alignItems="flex-start"
      background="primary100"
      borderColor="primary200"
      hasRadius
    >
      <Information fill="primary600" aria-hidden style={{ flexShrink: 0 }} />
      <Box>
        <Typography tag="p" fontWeight="bold">
          {text('settings.read_only')}
        </Typography>
        <Typography tag="p">{text('settings.read_only_hint')}</Typography>
      </Box>
    </Flex>
  );
};
