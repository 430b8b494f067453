import { useState } from 'react';
import { Dialog, Field, Loader, Typography } from '@strapi/design-system';
import type { CountAccountsResponse } from '../../../../shared/contracts/members';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { useCountAccountsQuery } from '../../services/members';
import { Choice } from '../Choice';
import { ActionDialog } from '../selection/ActionDialog';
import { useAction } from '../selection/useAction';

type Accounts = CountAccountsResponse['data'];

interface RoleChoiceProps {
  accounts: Accounts;
  /** Null: every role. */
  role: string | null;
  onChange: (role: string | null) => void;
}

const RoleChoice = ({ accounts, role, onChange }: RoleChoiceProps) => {
  const text = useText();
  const everyRole = {
    value: null,
    label: text('act.add_accounts.every_role', { count: accounts.total }),
  };
  const roles = accounts.roles
    .filter((one) => one.accounts > 0)
    .map((one) => ({
      value: one.id,
      label: text('act.add_accounts.of_role', { role: one.name, count: one.accounts }),
    }));
  return (
    <Field.Root>
      <Field.Label>{text('act.add_accounts.role')}</Field.Label>
      <Choice value={role} options={[everyRole, ...roles]} onChange={onChange} />
    </Field.Root>
  );
};

const Adding = () => {
  const text = useText();
  const explain = useRefusal();
  const { data: accounts, error: unknown } = useCountAccountsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const [role, setRole] = useState<string | null>(null);
  const { act, isWorking, error } = useAction('add_accounts');
  const chosen = accounts?.roles.find(({ id }) => id === role);
  const count = (chosen ? chosen.accounts : accounts?.total) ?? 0;
  return (
    <ActionDialog
      title={text('act.add_accounts.title')}
      confirm={text('act.add_accounts.confirm', { count })}
      isIncomplete={count === 0}
      isWorking={isWorking}
      error={error}
      onConfirm={() => void act({ role })}
    >
      {count > 0 ? <Typography>{text('act.add_accounts.body')}</Typography> : null}
      {unknown ? <Typography textColor="danger600">{explain(unknown)}</Typography> : null}
      {accounts || unknown ? null : <Loader small>{text('list.loading')}</Loader>}
      {accounts?.total === 0 ? (
        <Typography fontWeight="bold">{text('act.add_accounts.none')}</Typography>
      ) : null}
      {accounts && accounts.total > 0 ? (
        <RoleChoice accounts={accounts} role={role} onChange={setRole} />
      ) : null}
    </ActionDialog>
  );
};

/** The dialog that puts existing accounts of the site on the roster. */
export const AddAccountsDialog = ({
  isOpen,
  onClose,
}: {
  isOpen: boolean;
  onClose: () => void;
}) => (
  <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
    {isOpen ? <Adding /> : null}
  </Dialog.Root>
);
