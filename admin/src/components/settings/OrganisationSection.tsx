import { useForm } from '@strapi/strapi/admin';
import type { Settings } from '../../../../shared/contracts/settings';
import { useText } from '../../hooks/useText';
import { Colour } from './Colour';
import { LinesSetting, TextSetting } from './inputs';
import { Cell, Section } from './Section';
import { SiteLanguage } from './SiteLanguage';
import { TimeZone } from './TimeZone';

const Sender = () => {
  const name = useForm('Sender', ({ values }) => (values as Settings).organisation.name);
  return <TextSetting name="organisation.fromName" placeholder={name} />;
};

export const OrganisationSection = () => {
  const text = useText();
  return (
    <Section title={text('settings.section.organisation')}>
      <Cell wide>
        <TextSetting name="organisation.name" />
      </Cell>
      <Cell>
        <SiteLanguage />
      </Cell>
      <Cell>
        <TimeZone />
      </Cell>
      <Cell>
        <TextSetting name="organisation.logoUrl" keys="url" placeholder="https://" />
      </Cell>
      <Cell>
        <Colour />
      </Cell>
      <Cell>
        <Sender />
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
        <TextSetting name="organisation.forgotPasswordUrl" keys="url" placeholder="https://" />
      </Cell>
      <Cell wide>
        <LinesSetting name="organisation.noticesTo" />
      </Cell>
    </Section>
  );
};
