import { memo } from 'react';
import { DateTimePicker, Field, Radio, Typography } from '@strapi/design-system';
import { useBookingToggle } from '../../hooks/useBookingToggle';
import { useText } from '../../hooks/useText';
import type { When } from './request';
import { Section } from './Section';
import { useFieldError } from './useFieldError';
import type { InviteForm } from './useInviteValues';

const yearMs = 365 * 24 * 60 * 60 * 1000;

const choices = ['now', 'later', 'at'] as const satisfies When[];

const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const MomentField = ({ form }: { form: InviteForm }) => {
  const text = useText();
  const error = useFieldError(form)('sendAt');
  const now = new Date();
  return (
    <Field.Root
      data-field="sendAt"
      name="sendAt"
      error={error}
      hint={text('invite.send_at.zone', { zone: timeZone() })}
      required
    >
      <Field.Label>{text('invite.send_at.label')}</Field.Label>
      <DateTimePicker
        dateLabel={text('invite.send_at.date')}
        timeLabel={text('invite.send_at.time')}
        clearLabel={text('invite.send_at.clear')}
        minDate={now}
        maxDate={new Date(now.getTime() + yearMs)}
        value={form.values.at}
        onChange={(at) => form.set('at', at ?? null)}
        onClear={() => form.set('at', null)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

/** Whether anybody is mailed, and when. */
export const SendingFields = memo(({ form }: { form: InviteForm }) => {
  const text = useText();
  const isOff = useBookingToggle().isOn === false;
  const { when } = form.values;
  return (
    <Section title={text('invite.when.title')}>
      <Radio.Group
        aria-label={text('invite.when.title')}
        aria-describedby={isOff ? 'invite-sending-is-off' : undefined}
        value={when}
        onValueChange={(chosen) => form.set('when', chosen as When)}
      >
        {choices.map((choice) => (
          <Radio.Item key={choice} value={choice} disabled={isOff && choice !== 'later'}>
            {text(`invite.when.${choice}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
      {isOff ? (
        <Typography id="invite-sending-is-off" tag="p" textColor="neutral600">
          {text('invite.when.off')}
        </Typography>
      ) : null}
      {when === 'later' && !isOff ? (
        <Typography tag="p" textColor="neutral600">
          {text('invite.when.later_hint')}
        </Typography>
      ) : null}
      {when === 'at' ? <MomentField form={form} /> : null}
    </Section>
  );
});
