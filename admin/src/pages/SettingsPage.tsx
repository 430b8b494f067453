import { Page } from '@strapi/strapi/admin';
import { SettingsForm } from '../components/settings/SettingsForm';
import { useRights } from '../hooks/useRights';
import { useRefusal } from '../hooks/useRefusal';
import { useText } from '../hooks/useText';
import { permissions } from '../permissions';
import { useGetSettingsQuery } from '../services/settings';

const Settings = () => {
  const text = useText();
  const { canChangeSettings, isLoading } = useRights();
  // Another page may have asked for them long ago.
  const explain = useRefusal();
  const { data, error } = useGetSettingsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (!data && error) return <Page.Error content={explain(error)} />;
  if (!data || isLoading) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{text('settings.title')}</Page.Title>
      <SettingsForm settings={data} canChange={canChangeSettings} />
    </Page.Main>
  );
};

/** Seeing the settings takes the right to read; changing them a right of its own. */
const SettingsPage = () => (
  <Page.Protect permissions={permissions.read}>
    <Settings />
  </Page.Protect>
);

export default SettingsPage;
