import { useForm } from '@strapi/strapi/admin';
import type { Settings } from '../../../../shared/contracts/settings';
import { Colour } from './Colour';
import { LinesSetting, TextSetting, UrlSetting } from './inputs';
import { SettingsSection } from './SettingsSection';
import { SiteLanguage } from './SiteLanguage';
import { TimeZone } from './TimeZone';

const Sender = () => {
  const name = useForm('Sender', ({ values }) => (values as Settings).organisation.name);
  return <TextSetting name="organisation.fromName" placeholder={name} />;
};

export const OrganisationSection = () => (
  <SettingsSection name="organisation">
    <TextSetting name="organisation.name" isWide />
    <SiteLanguage />
    <TimeZone />
    <UrlSetting name="organisation.logoUrl" />
    <Colour />
    <Sender />
    <TextSetting name="organisation.replyTo" keys="email" />
    <TextSetting name="organisation.supportAddress" keys="email" />
    <UrlSetting name="organisation.privacyUrl" />
    <UrlSetting name="organisation.forgotPasswordUrl" isWide />
    <LinesSetting name="organisation.noticesTo" />
  </SettingsSection>
);
