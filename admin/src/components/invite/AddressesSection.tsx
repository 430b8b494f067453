import { Box, Flex, LinkButton, TextButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useRefusal } from '../../hooks/useRefusal';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { pagesPath } from '../../plugin-id';
import { Notice } from '../Notice';
import { AddressCounts, CountsAloud } from './AddressCounts';
import { PasteBox } from './PasteBox';
import { ReviewedLines } from './ReviewedLines';
import { Section } from '../form/Section';
import { Suggestions } from './Suggestions';
import type { Addresses } from './useAddresses';
import type { Review } from './useReview';
import { WrongAddresses } from './WrongAddresses';

const wrongId = 'invite-wrong-addresses';

interface Props {
  addresses: Addresses;
  review: Review;
}

/** Says that too many addresses were refused, and offers to import them instead, to admins who may. */
const TooManyPasted = ({ count, limit }: { count: number; limit: number }) => {
  const text = useText();
  const { canChangeMembers } = useRights();
  return (
    <Notice
      variant="danger"
      title={text('invite.long.title')}
      action={
        canChangeMembers ? (
          <LinkButton tag={Link} variant="tertiary" to={`${pagesPath}/import`}>
            {text('invite.long.import')}
          </LinkButton>
        ) : undefined
      }
    >
      {text('invite.long.text', { count, limit })}
      {canChangeMembers ? null : ` ${text('invite.long.split')}`}
    </Notice>
  );
};

/** Says why the list as a whole cannot be sent. */
const ListFaults = ({ addresses, review }: Props) => {
  const text = useText();
  const { reading, refusedCount } = addresses.pasted;
  const { limit } = review;
  return (
    <>
      {refusedCount !== null ? <TooManyPasted count={refusedCount} limit={limit} /> : null}
      {reading.total > limit ? (
        <Typography role="alert" tag="p" textColor="danger600" fontWeight="bold">
          {text('invite.limit.over', { count: reading.total, limit })}
        </Typography>
      ) : null}
    </>
  );
};

const LeftOut = ({ leftOut, putBack }: Pick<Addresses, 'leftOut' | 'putBack'>) => {
  const text = useText();
  return (
    <Box role="status">
      {leftOut === null ? null : (
        <Flex gap={3} wrap="wrap">
          <Typography>{text('invite.left_out', { count: leftOut })}</Typography>
          <TextButton onClick={putBack}>{text('invite.put_back')}</TextButton>
        </Flex>
      )}
    </Box>
  );
};

/** The paste box, and everything that the page says about its text. */
export const AddressesSection = ({ addresses, review }: Props) => {
  const text = useText();
  const explain = useRefusal();
  const { pasted, layer, isWrong, typingAt, shownWrong } = addresses;
  return (
    <Section title={text('invite.who.title')}>
      <PasteBox
        pasted={pasted}
        layer={layer}
        isWrong={isWrong}
        typingAt={typingAt}
        hasError={shownWrong.length > 0 || pasted.reading.total > review.limit}
        describedBy={wrongId}
      />
      <AddressCounts addresses={addresses} review={review} />
      <CountsAloud addresses={addresses} review={review} />
      <ListFaults addresses={addresses} review={review} />
      <WrongAddresses addresses={addresses} id={wrongId} />
      <LeftOut leftOut={addresses.leftOut} putBack={addresses.putBack} />
      <Suggestions addresses={addresses} />
      {review.answer ? <ReviewedLines answer={review.answer} /> : null}
      {review.error ? (
        <Flex gap={3} wrap="wrap">
          <Typography textColor="neutral700">
            {text('invite.review.failed', { reason: explain(review.error) })}
          </Typography>
          <TextButton onClick={review.askAgain}>{text('invite.review.again')}</TextButton>
        </Flex>
      ) : null}
    </Section>
  );
};
