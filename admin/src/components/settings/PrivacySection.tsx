import { Field, Typography } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { useSettingsAnswerQuery } from '../../services/settings';
import { Section } from '../form/Section';

/** Shows what the configuration of the site says of old records; nobody can change it here. */
export const PrivacySection = () => {
  const text = useText();
  const { data } = useSettingsAnswerQuery(undefined);
  const days = data?.meta.retentionDays ?? null;
  return (
    <Section title={text('settings.section.privacy')}>
      <Field.Root hint={text('settings.retention.hint')}>
        <Field.Label>{text('settings.retention.label')}</Field.Label>
        <Typography>
          {days === null
            ? text('settings.retention.off')
            : text('settings.retention.days', { days })}
        </Typography>
        <Field.Hint />
      </Field.Root>
    </Section>
  );
};
