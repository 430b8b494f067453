import { Button, Dialog, Field, Flex, TextInput } from '@strapi/design-system';
import type { InvitationLinkResponse } from '../../../shared/contracts/invitations';
import { useFocusReturn } from '../hooks/useFocusReturn';
import { useText } from '../hooks/useText';

type CopiedLink = InvitationLinkResponse['data'];

/** Shows a link to copy by hand, if the browser does not let us use its clipboard. */
export const LinkDialog = ({ link, onClose }: { link: CopiedLink | null; onClose: () => void }) => (
  <Dialog.Root open={link !== null} onOpenChange={(open) => !open && onClose()}>
    {link ? <Link {...link} /> : null}
  </Dialog.Root>
);

const Link = ({ link, expiresAt }: CopiedLink) => {
  const text = useText();
  const returnFocus = useFocusReturn();
  return (
    <Dialog.Content onCloseAutoFocus={returnFocus}>
      <Dialog.Header>{text('link.title')}</Dialog.Header>
      <Dialog.Body>
        <Flex direction="column" alignItems="stretch" gap={4} width="100%">
          <Dialog.Description>{text('link.by_hand')}</Dialog.Description>
          <Field.Root
            name="link"
            hint={text('link.works_until', { until: new Date(expiresAt) })}
            width="100%"
          >
            <Field.Label>{text('link.label')}</Field.Label>
            <TextInput
              value={link}
              readOnly
              onFocus={(event) => {
                event.target.select();
              }}
            />
            <Field.Hint />
          </Field.Root>
        </Flex>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button fullWidth variant="tertiary">
            {text('action.close')}
          </Button>
        </Dialog.Cancel>
      </Dialog.Footer>
    </Dialog.Content>
  );
};
