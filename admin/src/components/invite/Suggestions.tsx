import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { AndMore, ItemList } from './ItemList';
import type { Addresses } from './useAddresses';

const MOST_LISTED = 20;

/** Offers likelier spellings, which are accepted one by one. They block nothing. */
export const Suggestions = ({ addresses }: { addresses: Addresses }) => {
  const text = useText();
  const { suggested, accept } = addresses;
  const count = suggested.length;
  if (count === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {text('invite.suggestion.title', { count })}
      </Typography>
      <ItemList>
        {suggested.slice(0, MOST_LISTED).map((entry) => (
          <li key={entry.start}>
            <Typography>
              {text('invite.suggestion.question', {
                typed: entry.typed,
                likely: entry.suggestion,
              })}
            </Typography>
            <Button variant="tertiary" size="S" onClick={() => accept(entry)}>
              {text('invite.suggestion.accept', { likely: entry.suggestion })}
            </Button>
          </li>
        ))}
      </ItemList>
      <AndMore count={count} shown={MOST_LISTED} />
    </Flex>
  );
};
