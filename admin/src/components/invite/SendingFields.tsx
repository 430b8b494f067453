import { memo } from 'react';
import { DateTimePicker, Radio, Typography } from '@strapi/design-system';
import { useBookingToggle } from '../../hooks/useBookingToggle';
import { useText } from '../../hooks/useText';
import { FormField } from '../form/FormField';
import { Section } from '../form/Section';
import { useFormField } from '../form/useFormField';
import { useInviteForm } from './InviteValuesForm';
import type { When } from './request';

const yearMs = 365 * 24 * 60 * 60 * 1000;

const choices = ['now', 'later', 'at'] as const satisfies When[];

const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const MomentField = () => {
  const text = useText();
  const field = useFormField<Date | null>('sendAt');
  const now = new Date();
  return (
    <FormField
      name="sendAt"
      label={text('invite.send_at.label')}
      hint={text('invite.send_at.zone', { zone: timeZone() })}
      field={field}
      isRequired
    >
      <DateTimePicker
        dateLabel={text('invite.send_at.date')}
        timeLabel={text('invite.send_at.time')}
        clearLabel={text('invite.send_at.clear')}
        minDate={now}
        maxDate={new Date(now.getTime() + yearMs)}
        value={field.value}
        onChange={(at) => field.change(at ?? null)}
        onClear={() => field.change(null)}
      />
    </FormField>
  );
};

/** Chooses whether anybody is mailed, and when. */
export const SendingFields = memo(() => {
  const text = useText();
  const isOff = useBookingToggle().isOn === false;
  const field = useFormField<When>('when');
  const { when } = useInviteForm().values;
  return (
    <Section title={text('invite.when.title')}>
      <Radio.Group
        aria-label={text('invite.when.title')}
        aria-describedby={isOff ? 'invite-sending-is-off' : undefined}
        value={when}
        onValueChange={(chosen) => field.change(chosen as When)}
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
      {when === 'at' ? <MomentField /> : null}
    </Section>
  );
});
