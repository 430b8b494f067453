import { useForm } from '@strapi/strapi/admin';
import type { Settings } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { LinesSetting, TextSetting } from './inputs';
import { Cell, Section } from './Section';

export const OrganisationSection = () => {
  const text = useText();
  const name = useForm('Organisation', ({ values }) => (values as Settings).organisation.name);
  return (
    <Section title={text('settings.section.organisation')}>
      <Cell>
        <TextSetting name="organisation.name" />
      </Cell>
      <Cell>
        <TextSetting name="organisation.fromName" placeholder={name} />
      </Cell>
      <Cell>
        <TextSetting name="organisation.replyTo" keys="email" />
      </Cell>
      <Cell>
        <TextSetting name="organisation.supportAddress" keys="email" />
      </Cell>
      <Cell>
        <TextSetting name="organisation.privacyUrl" keys="url" placeholder="https://" />
      </Cell>
      <Cell wide>
        <LinesSetting name="organisation.noticesTo" />
      </Cell>
    </Section>
  );
};
