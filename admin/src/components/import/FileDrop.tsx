import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useText } from '../../hooks/useText';

const Zone = styled.button<{ $isOver: boolean }>`
  display: block;
  width: 100%;
  padding: ${({ theme }) => theme.spaces[6]};
  border: 1px dashed ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isOver }) =>
    $isOver ? theme.colors.primary100 : theme.colors.neutral100};
  /* A button has colours of its own. */
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  text-align: center;
  cursor: pointer;
  overflow-wrap: anywhere;

  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const kinds = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain';

const useSize = () => {
  const { formatNumber } = useIntl();
  return (bytes: number): string => {
    const [value, unit] =
      bytes < 1_000_000
        ? // A file that is not empty is not called nothing.
          ([Math.max(bytes / 1000, Math.min(bytes, 0.1)), 'kilobyte'] as const)
        : ([bytes / 1e6, 'megabyte'] as const);
    return formatNumber(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
  };
};

interface DropZoneProps {
  name: string;
  onClick: () => void;
  onFiles: (files: FileList) => void;
}

const DropZone = ({ name, onClick, onFiles }: DropZoneProps) => {
  const text = useText();
  const [isOver, setOver] = useState(false);
  return (
    <Zone
      type="button"
      onClick={onClick}
      $isOver={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        onFiles(event.dataTransfer.files);
      }}
    >
      <Flex tag="span" direction="column" gap={2}>
        <Upload width="2.4rem" height="2.4rem" aria-hidden />
        <Typography fontWeight="bold">{name}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {text('import.file.hint')}
        </Typography>
      </Flex>
    </Zone>
  );
};

interface Props {
  file: File | undefined;
  onChoose: (file: File) => void;
}

/** Takes one file that is dropped on it or chosen by click or key. */
export const FileDrop = ({ file, onChoose }: Props) => {
  const text = useText();
  const sizeOf = useSize();
  const field = useRef<HTMLInputElement>(null);
  const name = text(file ? 'import.file.other' : 'import.file.choose');
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (first) onChoose(first);
  };
  return (
    <Box>
      <DropZone name={name} onClick={() => field.current?.click()} onFiles={take} />
      {/* Opened by the button: an unseen field of its own does not take the keys in every browser. */}
      <input
        ref={field}
        hidden
        type="file"
        aria-label={name}
        accept={kinds}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
          take(target.files);
          // Somebody may choose the same file again after changing it.
          target.value = '';
        }}
      />
      <Box role="status" paddingTop={2}>
        {file ? (
          <Typography style={{ overflowWrap: 'anywhere' }}>
            {text('import.file.chosen', { name: file.name, size: sizeOf(file.size) })}
          </Typography>
        ) : null}
      </Box>
    </Box>
  );
};
