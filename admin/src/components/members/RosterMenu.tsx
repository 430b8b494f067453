import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useDownload } from '../../hooks/useDownload';
import { useRights } from '../../hooks/useRights';
import { useText } from '../../hooks/useText';
import { pagesPath } from '../../plugin-id';
import { AddAccountsDialog } from './AddAccountsDialog';
import { useRosterFilter } from './useRosterFilter';

/** Answers today's date in the admin's time zone. */
const today = (): string => {
  const now = new Date();
  const padded = (part: number) => String(part).padStart(2, '0');
  return [now.getFullYear(), padded(now.getMonth() + 1), padded(now.getDate())].join('-');
};

/** Offers rare actions: exporting the roster, importing a file, adding existing accounts. */
export const RosterMenu = () => {
  const text = useText();
  const navigate = useNavigate();
  const { canChangeMembers } = useRights();
  const { filter, isFiltered } = useRosterFilter();
  const { save, isSaving } = useDownload();
  const [isAdding, setIsAdding] = useState(false);
  const exporting = () =>
    void save({ path: 'members.csv', query: filter, name: `members-${today()}.csv` });
  return (
    <>
      <SimpleMenu
        variant="tertiary"
        size="S"
        label={text('members.more')}
        loading={isSaving}
        popoverPlacement="bottom-end"
      >
        <MenuItem onSelect={exporting}>
          {text(isFiltered ? 'members.export_filtered' : 'members.export')}
        </MenuItem>
        {canChangeMembers ? (
          <>
            <MenuItem onSelect={() => navigate(`${pagesPath}/import`)}>
              {text('members.import')}
            </MenuItem>
            <MenuItem onSelect={() => setIsAdding(true)}>{text('members.add_accounts')}</MenuItem>
          </>
        ) : null}
      </SimpleMenu>
      <AddAccountsDialog isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </>
  );
};
