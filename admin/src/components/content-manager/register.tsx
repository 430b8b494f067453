import { lazy, Suspense, useMemo, type ComponentType, type ReactNode } from 'react';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { permissions } from '../../permissions';
import { inviteTarget, pluginId } from '../../plugin-id';

// This file is in the chunk that everybody loads; components are loaded later.
const MemberPanel = lazy(() => import('./MemberPanel'));
const ProgramPanel = lazy(() => import('./ProgramPanel'));
const Deletion = lazy(() => import('./Deletion'));

const types = { member: `plugin::${pluginId}.member`, program: `plugin::${pluginId}.program` };

interface Entry {
  documentId: string;
  [attribute: string]: unknown;
}

interface EditView {
  model: string;
  /** Undefined while something new is written. */
  documentId?: string;
  /** Also undefined while another document is copied. */
  document?: Entry;
}

type Panel = (view: EditView) => { title: string; content: ReactNode } | null;

interface Action {
  label: string;
  dialog?: { type: string; content?: unknown };
  [more: string]: unknown;
}

/** Strapi calls these as components: hooks may be used in them. */
type DescribedAction<View> = ((view: View) => Action | null) & { type?: string };
type DocumentAction = DescribedAction<EditView>;
type BulkAction = DescribedAction<{ model: string; documents: Entry[] }>;

/** The Content Manager lets plugins add to these. */
export interface ContentManagerApis {
  addEditViewSidePanel: (panels: Panel[]) => void;
  addDocumentAction: (change: (actions: DocumentAction[]) => DocumentAction[]) => void;
  addBulkAction: (change: (actions: BulkAction[]) => BulkAction[]) => void;
}

interface PanelProps {
  id: string;
  /** Changes once the edit view has saved. */
  updatedAt: unknown;
}

/** Makes a panel beside the edit view of one type, for admins who may read. */
const panelOf = (
  model: string,
  { titleId, Content }: { titleId: string; Content: ComponentType<PanelProps> },
): Panel =>
  function MemberInvitesPanel({ model: shown, documentId, document }) {
    const { formatMessage } = useIntl();
    const { allowedActions } = useRBAC(permissions.read);
    const id = document ? documentId : undefined;
    const updatedAt = document?.updatedAt;
    // The object stays the same as long as nothing changes, because Strapi compares it in depth.
    const content = useMemo(
      () =>
        id ? (
          <Suspense fallback={null}>
            <Content key={id} id={id} updatedAt={updatedAt} />
          </Suspense>
        ) : null,
      [id, updatedAt],
    );
    if (shown !== model || !content || !allowedActions.canRead) return null;
    return { title: formatMessage({ id: titleId }), content };
  };

const inviteSelected: BulkAction = ({ model, documents }) => {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const { allowedActions } = useRBAC(permissions.invite);
  if (model !== types.member || !allowedActions.canInvite) return null;
  return {
    label: formatMessage({ id: `${pluginId}.content_manager.invite` }),
    onClick: () =>
      navigate(...inviteTarget({ ids: documents.map(({ documentId }) => documentId) })),
  };
};

/** Adds an explanation to Strapi's own deletion of programs. */
const explained = <View extends { model: string }>(
  action: DescribedAction<View>,
  programsIn: (view: View) => Entry[],
): DescribedAction<View> => {
  if (action.type !== 'delete') return action;
  const explaining = (view: View) => {
    const described = action(view);
    if (view.model !== types.program || described?.dialog?.type !== 'dialog') return described;
    const content = (
      <>
        {described.dialog.content as ReactNode}
        <Suspense fallback={null}>
          <Deletion programs={programsIn(view)} />
        </Suspense>
      </>
    );
    return { ...described, dialog: { ...described.dialog, content } };
  };
  // Strapi stores its type and position on the function, and those are kept.
  return Object.assign(explaining, action);
};

const programOf = ({ documentId, document }: EditView): Entry[] =>
  documentId ? [{ ...document, documentId }] : [];

/** Puts what the plugin knows of members and programs beside the Content Manager's own. */
export const registerInContentManager = (apis: ContentManagerApis): void => {
  apis.addEditViewSidePanel([
    panelOf(types.member, {
      titleId: `${pluginId}.content_manager.member`,
      Content: MemberPanel,
    }),
    panelOf(types.program, {
      titleId: `${pluginId}.content_manager.program`,
      Content: ProgramPanel,
    }),
  ]);
  apis.addDocumentAction((actions) => actions.map((action) => explained(action, programOf)));
  apis.addBulkAction((actions) => [
    inviteSelected,
    ...actions.map((action) => explained(action, ({ documents }) => documents)),
  ]);
};
