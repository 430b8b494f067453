import { useRef, type FormEvent, type ReactNode } from 'react';
import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import type { BatchWithLog } from '../../../../shared/contracts/batches';
import { useText } from '../../hooks/useText';
import type { TextId } from '../../translations/load';
import { BesideOrBelow } from '../BesideOrBelow';
import { LetterPreview } from '../letter-preview/LetterPreview';
import { SendingIsOff } from '../SendingIsOff';
import { Column } from './Column';
import { InviteHeader } from './InviteHeader';
import { LeaveGuard } from './LeaveGuard';
import { LetterFields } from './LetterFields';
import { ProgramFields } from './ProgramFields';
import { isFieldOfLetter, languageOfField, type FieldName, type People } from './request';
import { SendingFields } from './SendingFields';
import { SubmissionError } from './SubmissionError';
import type { InviteForm as Form } from './useInviteValues';
import { useLetterRequest, type Reader } from './useLetterRequest';
import { useSubmission } from './useSubmission';
import { hasWords } from './words';

const formId = 'invite-members';

interface Props {
  form: Form;
  people: People;
  /** The section that shows them. */
  children: ReactNode;
  /** Why they cannot be invited as they are. */
  blocked: TextId | undefined;
  hasTyped: boolean;
  /** Whom the preview of the letter is written to. */
  reader: Reader;
  onAddressesRefused?: (reasons: ReadonlyMap<string, string>) => void;
  onTaken: (batch: BatchWithLog) => void;
}

const focusField = (form: HTMLFormElement | null, name: FieldName): void =>
  form
    ?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea, [role="combobox"])`)
    ?.focus();

/** A field in another tab is there only once that is open. */
const showField = (element: HTMLFormElement | null, form: Form, name: FieldName): void => {
  form.setTried(true);
  if (!isFieldOfLetter(name)) return focusField(element, name);
  form.openTab(languageOfField(name));
  window.setTimeout(() => focusField(element, name));
};

const isWritten = ({ values }: Form): boolean =>
  [values, ...Object.values(values.translations)].some((words) => words && hasWords(words));

const Letter = ({ form, reader }: { form: Form; reader: Reader }) => {
  const request = useLetterRequest(form, reader);
  const preview = form.values.when === 'later' ? null : <LetterPreview request={request} />;
  return (
    <BesideOrBelow aside={preview}>
      <LetterFields form={form} />
    </BesideOrBelow>
  );
};

/** The form around whoever is invited. */
export const InviteForm = (props: Props) => {
  const { form, people, reader, children, blocked, hasTyped, onAddressesRefused, onTaken } = props;
  const text = useText();
  const element = useRef<HTMLFormElement>(null);
  const { submit, isSending, error } = useSubmission({
    onTaken,
    onFaulty: (name) => showField(element.current, form, name),
    onRefused: ({ addresses, fields }) => {
      onAddressesRefused?.(addresses);
      form.refuse(fields);
    },
  });

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!blocked) void submit(people, form.values);
  };
  const button = (
    <Button type="submit" form={formId} disabled={Boolean(blocked)} loading={isSending}>
      {text(`invite.submit.${form.values.when}`)}
    </Button>
  );

  return (
    <>
      <InviteHeader action={button} />
      <LeaveGuard isDirty={hasTyped || isWritten(form)} />
      <Layouts.Content>
        <form id={formId} ref={element} noValidate onSubmit={send}>
          <Column paddingBottom={8}>
            <SubmissionError error={error} />
            <SendingIsOff />
            <Grid.Root gap={4}>
              <Grid.Item col={8} xs={12} direction="column" alignItems="stretch" gap={4}>
                {children}
              </Grid.Item>
              <Grid.Item col={4} xs={12} direction="column" alignItems="stretch" gap={4}>
                <SendingFields form={form} />
                <ProgramFields form={form} />
              </Grid.Item>
            </Grid.Root>
            <Letter form={form} reader={reader} />
            <Flex gap={4} wrap="wrap">
              {button}
              <Box role="status">
                <Typography textColor="neutral600">{blocked ? text(blocked) : ''}</Typography>
              </Box>
            </Flex>
          </Column>
        </form>
      </Layouts.Content>
    </>
  );
};
