import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';

const looks = {
  information: { fill: 'primary600', background: 'primary100', border: 'primary200' },
  warning: { fill: 'warning600', background: 'warning100', border: 'warning200' },
  danger: { fill: 'danger600', background: 'danger100', border: 'danger200' },
} as const;

interface Props {
  variant: keyof typeof looks;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/**
 * A message that stays on the page. It does not use the design system's alert, because that always has a
 * button to close it, which submits the form around it.
 */
export const Notice = ({ variant, title, children, action }: Props) => {
  const { fill, background, border } = looks[variant];
  const Icon = variant === 'information' ? Information : WarningCircle;
  return (
    <Flex
      role={variant === 'danger' ? 'alert' : 'note'}
      gap={3}
      padding={5}
      alignItems="flex-start"
      background={background}
      borderColor={border}
      hasRadius
    >
      <Icon fill={fill} aria-hidden style={{ flexShrink: 0 }} />
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Box>
          <Typography tag="p" fontWeight="bold" textColor="neutral800">
            {title}
          </Typography>
          <Typography tag="p" textColor="neutral800">
            {children}
          </Typography>
        </Box>
        {action}
      </Flex>
    </Flex>
  );
};
