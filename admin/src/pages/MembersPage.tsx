import { Flex } from '@strapi/design-system';
import { BookingToggle } from '../components/BookingToggle';
import { InviteLink } from '../components/InviteLink';
import { ListPage } from '../components/list/ListPage';
import { Roster } from '../components/members/Roster';
import { RosterMenu } from '../components/members/RosterMenu';
import { useText } from '../hooks/useText';

export const MembersPage = () => {
  const text = useText();
  return (
    <ListPage
      title={text('menu.members')}
      subtitle={<BookingToggle />}
      action={
        <Flex gap={2} wrap="wrap">
          <RosterMenu />
          <InviteLink />
        </Flex>
      }
    >
      <Roster />
    </ListPage>
  );
};
