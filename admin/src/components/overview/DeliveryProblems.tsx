import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../../hooks/useText';
import { pagesPath } from '../../plugin-id';
import { TextLink } from './TextLink';

/** Links to the invitations whose letter did not arrive. */
export const DeliveryProblems = ({ count }: { count: number }) => {
  const text = useText();
  if (count === 0) {
    return (
      <Typography tag="p" variant="omega" textColor="neutral600">
        {text('overview.no_problems')}
      </Typography>
    );
  }
  return (
    <Flex gap={2}>
      <WarningCircle fill="danger600" aria-hidden />
      <TextLink to={`${pagesPath}/pending?view=problems`}>
        {text('overview.problems', { count })}
      </TextLink>
    </Flex>
  );
};
