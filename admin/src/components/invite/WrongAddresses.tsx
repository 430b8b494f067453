import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { AndMore, ItemList } from './ItemList';
import type { Addresses } from './useAddresses';

const MOST_LISTED = 50;

/** Lists the wrong addresses with their reasons; each leads to its place in the box. */
export const WrongAddresses = ({ addresses, id }: { addresses: Addresses; id: string }) => {
  const text = useText();
  const { wrong, shownWrong, reasonOf, select, leaveOutWrong } = addresses;
  const count = shownWrong.length;
  return (
    <Box id={id}>
      {count === 0 ? null : (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Flex justifyContent="space-between" wrap="wrap" gap={2}>
            <Typography tag="h3" variant="omega" fontWeight="bold" textColor="danger600">
              {text('invite.wrong.title', { count })}
            </Typography>
            <Button variant="danger-light" size="S" onClick={leaveOutWrong}>
              {text('invite.wrong.leave_out', { count: wrong.length })}
            </Button>
          </Flex>
          <ItemList aria-label={text('invite.wrong.title', { count })}>
            {shownWrong.slice(0, MOST_LISTED).map((entry, nth) => (
              <li key={entry.start}>
                <TextButton
                  aria-label={text('invite.wrong.show', { address: entry.typed })}
                  onClick={() => select(nth)}
                >
                  {entry.typed}
                </TextButton>
                <Typography textColor="neutral700">
                  {entry.fault ? text(`fault.${entry.fault}`) : reasonOf(entry)}
                </Typography>
              </li>
            ))}
          </ItemList>
          <AndMore count={count} shown={MOST_LISTED} />
        </Flex>
      )}
    </Box>
  );
};
