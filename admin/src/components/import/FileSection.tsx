import { Box, Loader, Typography } from '@strapi/design-system';
import { useRefusal } from '../../hooks/useRefusal';
import { useText } from '../../hooks/useText';
import { Column, Section } from '../form/Section';
import { Notice } from '../Notice';
import { FileDrop } from './FileDrop';
import { PreviewTable } from './PreviewTable';
import { ReadingFields } from './ReadingFields';
import type { FilePreview, Preview } from './useFilePreview';

const FirstRows = ({ reading, preview }: { reading: FilePreview; preview: Preview }) => {
  const text = useText();
  const { asked, ask } = reading;
  return (
    <Section title={text('import.reading')}>
      <Column>
        <ReadingFields reading={reading} preview={preview} />
        {preview.columns.includes('email') ? null : (
          <Notice variant="danger" title={text('import.no_address.title')}>
            {text('import.no_address.text')}
          </Notice>
        )}
        <Typography tag="p" textColor="neutral600">
          {text('import.rows_hint', { count: preview.rows.length, max: preview.maxImportRows })}
        </Typography>
        <PreviewTable preview={preview} onColumns={(columns) => ask({ ...asked, columns })} />
      </Column>
    </Section>
  );
};

/** Shows the file and how its first rows are read. */
export const FileSection = ({ reading }: { reading: FilePreview }) => {
  const text = useText();
  const explain = useRefusal();
  const { file, choose, preview, isReading, error } = reading;
  return (
    <>
      <Section title={text('import.file.title')}>
        <FileDrop file={file} onChoose={choose} />
        {error && !isReading ? (
          <Notice variant="danger" title={text('import.unreadable')}>
            {explain(error)}
          </Notice>
        ) : null}
        <Box role="status">
          {isReading && !preview ? <Loader small>{text('import.blocked.reading')}</Loader> : null}
        </Box>
      </Section>
      {preview ? <FirstRows reading={reading} preview={preview} /> : null}
    </>
  );
};
