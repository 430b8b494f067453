import { useId, type FormEvent, type ReactNode } from 'react';
import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useFocusReturn } from '../../hooks/useFocusReturn';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';

interface Props {
  title: string;
  /** The label of the button that does it. */
  confirm: string;
  /** The label of the button that does not; usually "Cancel". */
  keep?: string;
  isDanger?: boolean;
  /** True if something is still to be chosen. */
  isIncomplete?: boolean;
  isWorking: boolean;
  /** The error of the last try. */
  error: unknown;
  children: ReactNode;
  onConfirm: () => void;
}

/** One sentence describes the dialog to screen readers; fields are read one by one. */
const Content = ({ children, error }: Pick<Props, 'children' | 'error'>) => {
  const explain = useRefusal();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {typeof children === 'string' ? (
        <Dialog.Description textAlign="center">{children}</Dialog.Description>
      ) : (
        children
      )}
      {error ? (
        <Typography role="alert" textColor="danger600" textAlign="center">
          {explain(error)}
        </Typography>
      ) : null}
    </Flex>
  );
};

const Buttons = ({
  form,
  confirm,
  keep,
  isDanger,
  isIncomplete,
  isWorking,
}: Props & { form: string }) => {
  const text = useText();
  return (
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
  );
};

/** Asks before something is done, and stays open if the server refuses. Render it only while it is open. */
export const ActionDialog = (props: Props) => {
  const { title, isIncomplete, error, children, onConfirm } = props;
  const form = useId();
  const returnFocus = useFocusReturn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React passes events along its own tree, in which the dialog stands inside the page's forms.
    event.stopPropagation();
    if (!isIncomplete) onConfirm();
  };
  return (
    <Dialog.Content
      onCloseAutoFocus={returnFocus}
      {...(typeof children === 'string' ? {} : { 'aria-describedby': undefined })}
    >
      <Dialog.Header>{title}</Dialog.Header>
      <Dialog.Body>
        <Box tag="form" id={form} noValidate onSubmit={submit} width="100%">
          <Content error={error}>{children}</Content>
        </Box>
      </Dialog.Body>
      <Buttons {...props} form={form} />
    </Dialog.Content>
  );
};
