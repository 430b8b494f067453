import type { ReactNode } from 'react';
import { screen, waitFor } from '@strapi/strapi/admin/test';
import { useLocation } from 'react-router-dom';
import plugin from '../../../admin/src';
import type { ContentManagerApis } from '../../../admin/src/components/content-manager/register';
import { member } from '../members/roster';
import { answer, answerSettings, openPage, type Right } from '../support/panel';

const types = {
  member: 'plugin::member-invites.member',
  program: 'plugin::member-invites.program',
};

type Panel = Parameters<ContentManagerApis['addEditViewSidePanel']>[0][number];
type DocumentAction = ReturnType<Parameters<ContentManagerApis['addDocumentAction']>[0]>[number];
type BulkAction = ReturnType<Parameters<ContentManagerApis['addBulkAction']>[0]>[number];

const deleting = (): { label: string; dialog: { type: string; content: ReactNode } } => ({
  label: 'Delete',
  dialog: { type: 'dialog', content: <p>Are you sure?</p> },
});
const ofStrapi = Object.assign(deleting, { type: 'delete', position: ['header', 'table-row'] });
const other = Object.assign(() => ({ label: 'Edit' }), { type: 'edit' });

/** Collects what the plugin puts into the Content Manager, beside two actions of Strapi's own. */
const registered = () => {
  const added: { panels: Panel[]; actions: DocumentAction[]; bulk: BulkAction[] } = {
    panels: [],
    actions: [ofStrapi, other],
    bulk: [ofStrapi, other],
  };
  const apis: ContentManagerApis = {
    addEditViewSidePanel: (panels) => added.panels.push(...panels),
    addDocumentAction: (change) => (added.actions = change(added.actions)),
    addBulkAction: (change) => (added.bulk = change(added.bulk)),
  };
  plugin.bootstrap({ getPlugin: () => ({ apis }) } as never);
  return added;
};

/** Calls the panels within a component, as the Content Manager does. */
const Panels = ({ model, isSaved = true }: { model: string; isSaved?: boolean }) => {
  const view = { model, documentId: 'm1', ...(isSaved ? { document: { documentId: 'm1' } } : {}) };
  const shown = panels.map((panel) => panel(view)).filter((panel) => panel !== null);
  return (
    <>
      <p>edit view</p>
      {shown.map(({ title, content }) => (
        <section key={title} aria-label={title}>
          {content}
        </section>
      ))}
    </>
  );
};
const { panels, actions, bulk } = registered();

const openView = async (model: string, rights: Right[], isSaved = true) => {
  const page = openPage(<Panels model={model} isSaved={isSaved} />, { rights });
  await screen.findByText('edit view');
  return page;
};

describe('the side panels', () => {
  it('stand beside members and programs for those who may read', async () => {
    answerSettings();
    answer('get', 'members/m1', { data: member() });
    answer('get', 'members/m1/history', { data: [], meta: { pagination: {} } });
    await openView(types.member, ['read']);
    expect(await screen.findByRole('region', { name: 'Invitation' })).toBeInTheDocument();
    expect(await screen.findByText('Not invited')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Members' })).not.toBeInTheDocument();
  });

  it.each([
    ['another type', 'api::booking.booking', true, ['read']],
    ['a member that is not saved yet', types.member, false, ['read']],
    ['a role that may not read', types.member, true, ['invite']],
  ])('are not beside %s', async (_, model, isSaved, rights) => {
    await openView(model, rights as Right[], isSaved);
    // Longer than the rights take to be known.
    await new Promise((resolve) => window.setTimeout(resolve, 200));
    expect(screen.queryByRole('region', { name: /Invitation|Members/ })).not.toBeInTheDocument();
  });
});

describe('deleting', () => {
  const documents = [{ documentId: 'p1', name: 'Sailing' }];

  it('stays Strapi’s own, where it is and of which type', () => {
    expect(actions.map(({ type }) => type)).toEqual(['delete', 'edit']);
    expect(actions[0]).toHaveProperty('position', ['header', 'table-row']);
    expect(actions[0]!({ model: types.member, documentId: 'm1' })).toEqual(deleting());
    expect(actions[1]).toBe(other);
    expect(bulk.map(({ type }) => type)).toEqual([undefined, 'delete', 'edit']);
  });

  it.each([
    ['one program', () => actions[0]!({ model: types.program, documentId: 'p1' })],
    ['ticked programs', () => bulk[1]!({ model: types.program, documents })],
  ])('%s asks what Strapi asks, and says what it touches', async (_, describeIt) => {
    answer('get', 'programs/p1/usage', { data: { members: 0, validated: 0, openInvitations: 0 } });
    const described = describeIt();
    expect(described).toMatchObject({ label: 'Delete', dialog: { type: 'dialog' } });
    openPage(<>{described!.dialog!.content as ReactNode}</>, { rights: ['read'] });
    expect(await screen.findByText('Are you sure?')).toBeInTheDocument();
    expect(await screen.findByText('No member has it.')).toBeInTheDocument();
  });
});

describe('the bulk action', () => {
  const Bulk = ({ model }: { model: string }) => {
    const described = bulk[0]!({ model, documents: [{ documentId: 'm1' }, { documentId: 'm2' }] });
    const { label, onClick } = (described ?? {}) as { label?: string; onClick?: () => void };
    const { pathname, search } = useLocation();
    return (
      <>
        <p>list view</p>
        <p>{pathname + search}</p>
        {label ? <button onClick={onClick}>{label}</button> : null}
      </>
    );
  };

  it('opens the invite form with the ticked members', async () => {
    const { user } = openPage(<Bulk model={types.member} />, { rights: ['invite'] });
    await user.click(await screen.findByRole('button', { name: 'Invite' }));
    await waitFor(() =>
      expect(screen.getByText('/plugins/member-invites/invite?members=m1,m2')).toBeInTheDocument(),
    );
  });

  it.each([
    ['of a role that may not invite', types.member, ['read']],
    ['of another type', types.program, ['invite']],
  ])('is not in the list %s', async (_, model, rights) => {
    openPage(<Bulk model={model} />, { rights: rights as Right[] });
    await screen.findByText('list view');
    await new Promise((resolve) => window.setTimeout(resolve, 200));
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
