import type { ReactNode } from 'react';
import { Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useRefusal } from '../../hooks/useRefusal';

interface EmptyListProps {
  content: string;
  action?: ReactNode;
}

/** Stands in place of a list without rows. */
export const EmptyList = (props: EmptyListProps) => (
  <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} {...props} />
);

interface ClearButtonProps {
  label: string;
  onClear: () => void;
}

/** Leads from filters that find nothing to the whole list. */
export const ClearButton = ({ label, onClear }: ClearButtonProps) => (
  <Button variant="secondary" onClick={onClear}>
    {label}
  </Button>
);

/** Says why a list could not be read. */
export const UnreadableList = ({ error }: { error: unknown }) => {
  const explain = useRefusal();
  return <EmptyStateLayout content={explain(error)} />;
};
