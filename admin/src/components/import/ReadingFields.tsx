import { Checkbox, Field, Flex } from '@strapi/design-system';
import {
  delimiters,
  encodings,
  type Delimiter,
  type Encoding,
} from '../../../../shared/contracts/imports';
import { useText } from '../../hooks/useText';
import type { TextId } from '../../translations/load';
import { Choice } from '../Choice';
import type { FilePreview, Preview } from './useFilePreview';

const delimiterNames = {
  ',': 'import.delimiter.comma',
  ';': 'import.delimiter.semicolon',
  '\t': 'import.delimiter.tab',
} as const satisfies Record<Delimiter, TextId>;

/** The usual names of encodings. */
const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
} as const satisfies Record<Encoding, string>;

interface Props {
  reading: FilePreview;
  preview: Preview;
}

/** Shows how the file was recognised, and lets somebody correct it. */
export const ReadingFields = ({ reading: { asked, ask }, preview }: Props) => {
  const text = useText();
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Field.Root name="delimiter">
        <Field.Label>{text('import.delimiter.label')}</Field.Label>
        <Choice
          value={asked.delimiter ?? preview.delimiter}
          options={delimiters.map((value) => ({ value, label: text(delimiterNames[value]) }))}
          // Another delimiter makes other columns.
          onChange={(delimiter) => ask({ ...asked, columns: undefined, delimiter })}
        />
      </Field.Root>
      <Field.Root name="encoding">
        <Field.Label>{text('import.encoding')}</Field.Label>
        <Choice
          value={asked.encoding ?? preview.encoding}
          options={encodings.map((value) => ({ value, label: encodingNames[value] }))}
          onChange={(encoding) => ask({ ...asked, encoding })}
        />
      </Field.Root>
      <Flex paddingBottom={2}>
        <Checkbox
          checked={asked.hasHeader ?? preview.hasHeader}
          onCheckedChange={(isOn) =>
            ask({ ...asked, columns: undefined, hasHeader: isOn === true })
          }
        >
          {text('import.has_header')}
        </Checkbox>
      </Flex>
    </Flex>
  );
};
