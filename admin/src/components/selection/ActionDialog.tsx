import { useId, type FormEvent, type ReactNode } from 'react';
import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useFocusReturn } from '../../hooks/useFocusReturn';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';

interface Props {
  title: string;
  /** The words on the button that does it. */
  confirm: string;
  /** The words on the button that does not; usually "Cancel". */
  keep?: string;
  isDanger?: boolean;
  /** Something is still to be chosen. */
  isIncomplete?: boolean;
  isWorking: boolean;
  /** The last try ended with it. */
  error: unknown;
  children: ReactNode;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before something is done, and stays open where the server refuses. Rendered only while it is open. */
export const ActionDialog = (props: Props) => {
  const { title, confirm, keep, isDanger, isIncomplete, isWorking, error } = props;
  const text = useText();
  const explain = useRefusal();
  const form = useId();
  const isSentence = typeof props.children === 'string';
  const returnFocus = useFocusReturn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React hands events on along its own tree, in which the dialog stands inside the page's forms.
    event.stopPropagation();
    if (!isIncomplete) props.onConfirm();
  };
  return (
    <Dialog.Content
      onCloseAutoFocus={returnFocus}
      {...(isSentence ? {} : { 'aria-describedby': undefined })}
    >
      <Dialog.Header>{title}</Dialog.Header>
      <Dialog.Body>
        <Box tag="form" id={form} noValidate onSubmit={submit} width="100%">
          <Flex direction="column" alignItems="stretch" gap={4}>
            {isSentence ? (
              <Dialog.Description textAlign="center">{props.children}</Dialog.Description>
            ) : (
              props.children
            )}
            {error ? (
              <Typography role="alert" textColor="danger600" textAlign="center">
                {explain(error)}
              </Typography>
            ) : null}
          </Flex>
        </Box>
      </Dialog.Body>
      <Dialog.Footer>
        {/* Where the focus goes when an alert dialog opens. */}
        <Dialog.Cancel>
          <Button fullWidth variant="tertiary">
            {keep ?? text('action.cancel')}
          </Button>
        </Dialog.Cancel>
        <Button
          fullWidth
          type="submit"
          form={form}
          variant={isDanger ? 'danger' : 'default'}
          disabled={isIncomplete}
          loading={isWorking}
        >
          {confirm}
        </Button>
      </Dialog.Footer>
    </Dialog.Content>
  );
};
