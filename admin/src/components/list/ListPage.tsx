import type { ReactNode } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { permissions } from '../../permissions';
import { InviteLink } from '../InviteLink';
import { PageTabs } from '../PageTabs';

interface Props {
  title: string;
  subtitle: ReactNode;
  action?: ReactNode;
  /** A message between the tabs and the list. */
  notice?: ReactNode;
  children: ReactNode;
}

/** The frame of the lists that the tabs lead to. */
export const ListPage = (props: Props) => {
  const { title, subtitle, action = <InviteLink />, notice, children } = props;
  return (
    <Page.Protect permissions={permissions.read}>
      <Page.Main>
        <Page.Title>{title}</Page.Title>
        <Layouts.Header title={title} subtitle={subtitle} primaryAction={action} />
        <Layouts.Content>
          <PageTabs />
          {notice}
        </Layouts.Content>
        {children}
      </Page.Main>
    </Page.Protect>
  );
};
