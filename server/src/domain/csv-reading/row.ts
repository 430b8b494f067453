import { parseAddress, splitName, type ParsedAddress } from '../../../../shared/addresses';
import type { ImportTarget } from '../../../../shared/contracts/imports';
import type { Note } from '../../../../shared/contracts/notes';
import { note } from '../../../../shared/notes';
import type { Language } from '../../../../shared/contracts/languages';
import { withoutGuards } from '../csv';
import { readFieldValues, type AskableField } from '../field-values';
import { formOf, wordKey } from './cell-values';
import { readLanguage } from './language';
import { namesInCell } from './names-in-cell';

/** The things that a site can read from a file. */
export interface ImportCatalogue {
  /** Attributes of the member type that a column can fill, the names included. */
  fields: Map<string, AskableField>;
  /** By the `wordKey` of name and slug. */
  programs: Map<string, { id: number; name: string }>;
  /** Names of tags as `wordKey` makes them. */
  tags: Set<string>;
  /** The languages that the site speaks. */
  languages: readonly Language[];
}

export interface RowValues {
  attributes: Record<string, string | number | boolean>;
  /** Ids of rows. */
  programs: number[];
  tags: string[];
}

export interface ImportRow {
  /** The address cell. */
  typed: string;
  address: ParsedAddress;
  values: RowValues;
  /** Says what could not be imported, and why. */
  notes: Note[];
}

const longestTag = 200;
/** A cell with more entries is not a list of tags but something else. */
const mostTags = 50;
/** A limit that keeps a note readable if a whole column holds something else. */
const longestNamed = 80;

/** Joins the lines of a name, because a line break in it is a mistake in the file. */
const asOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const short = (text: string): string =>
  text.length > longestNamed ? `${text.slice(0, longestNamed)}…` : text;

/** Keeps as many names as fit into a note. */
const shortList = (names: string[]): string[] => {
  const kept: string[] = [];
  let left = longestNamed;
  for (const name of names) {
    if (left <= 0) return [...kept, '…'];
    kept.push(name.length > left ? `${name.slice(0, left)}…` : name);
    left -= name.length;
  }
  return kept;
};

const linesOnce = (names: string[]): string[] => [...new Set(names)].map(asOneLine);

/** Reads the cells of a row one by one, from the left. */
class RowReader {
  readonly values: RowValues = { attributes: {}, programs: [], tags: [] };
  private readonly unknownPrograms: string[] = [];
  private readonly unknownLanguages: string[] = [];
  private readonly unusable: string[] = [];

  constructor(private readonly catalogue: ImportCatalogue) {}

  read(target: ImportTarget, cell: string, header: string): void {
    if (target === 'name') this.readName(cell, header);
    else if (target === 'language') this.readLanguage(cell);
    else if (target === 'program') this.readPrograms(cell);
    else if (target === 'tags') this.readTags(cell, header);
    else this.readAttribute(target, cell, header);
  }

  notes(): Note[] {
    const listed = (names: string[]): string => linesOnce(names).join(', ');
    return [
      ...(this.unknownPrograms.length > 0
        ? [note('program_not_known', { program: short(listed(this.unknownPrograms)) })]
        : []),
      ...(this.unknownLanguages.length > 0
        ? [note('language_not_known', { language: short(listed(this.unknownLanguages)) })]
        : []),
      ...(this.unusable.length > 0
        ? [note('not_taken_over', { columns: shortList(linesOnce(this.unusable)) })]
        : []),
    ];
  }

  private readName(cell: string, header: string): void {
    for (const [target, part] of Object.entries(splitName(asOneLine(cell)))) {
      const has = Object.hasOwn(this.values.attributes, target);
      if (part !== null && !has) this.readAttribute(target, part, header);
    }
  }

  private readLanguage(cell: string): void {
    const language = readLanguage(cell, this.catalogue.languages);
    if (language) this.values.attributes.language = language;
    else this.unknownLanguages.push(cell.trim());
  }

  private readPrograms(cell: string): void {
    const { programs } = this.catalogue;
    for (const name of namesInCell(cell, (one) => programs.has(wordKey(one)))) {
      const program = programs.get(wordKey(name));
      if (!program) this.unknownPrograms.push(name);
      else if (!this.values.programs.includes(program.id)) this.values.programs.push(program.id);
    }
  }

  private readTags(cell: string, header: string): void {
    const { tags } = this.catalogue;
    const names = namesInCell(asOneLine(cell), (one) => tags.has(wordKey(one)));
    for (const name of names) {
      if (name.length > longestTag || this.values.tags.length === mostTags) {
        this.unusable.push(header || 'tags');
      } else this.values.tags.push(name);
    }
  }

  private readAttribute(target: string, cell: string, header: string): void {
    const field = this.catalogue.fields.get(target);
    // A site may keep a name private, or make it unique.
    if (!field) return void this.unusable.push(header || target);
    const text = field.type === 'text' ? cell.trim() : asOneLine(cell);
    const given = { [target]: formOf(text, field) };
    const { values, faults } = readFieldValues([{ ...field, required: false }], given);
    if (faults.length > 0) this.unusable.push(header || target);
    Object.assign(this.values.attributes, values);
  }
}

/**
 * Replaces NUL characters and lone surrogates, because PostgreSQL accepts no NUL in a text and no half of a
 * character in JSON.
 */
const storable = (cell: string): string => withoutGuards(cell.replace(/[\0\p{Cs}]/gu, '\uFFFD'));

/**
 * Reads one row of a file as it would be imported. A value that cannot be used is left out and noted, and the
 * rest of the row is kept.
 * @param columns the target of each cell; one of them is the address
 */
export const readRow = (
  cells: string[],
  input: {
    columns: (ImportTarget | null)[];
    header: string[];
    catalogue: ImportCatalogue;
  },
): ImportRow => {
  const { columns, header, catalogue } = input;
  const typed = storable(cells[columns.indexOf('email')] ?? '').trim();
  const reader = new RowReader(catalogue);
  // Whole names come last: a first or last name from a column of its own takes precedence.
  const isWholeName = (at: number): number => (columns[at] === 'name' ? 1 : 0);
  const mapped = [...columns.keys()].filter((at) => columns[at]);
  const order = mapped.sort((one, other) => isWholeName(one) - isWholeName(other));
  for (const at of order) {
    const target = columns[at];
    if (!target || target === 'email') continue;
    const cell = storable(cells[at] ?? '');
    if (cell.trim() === '') continue;
    reader.read(target, cell, header[at] ?? '');
  }
  const { values } = reader;
  return {
    typed,
    address: parseAddress(typed),
    values: withTypedName(values, typed),
    notes: reader.notes(),
  };
};

/** Takes the name from `Alice <a@b.test>` if no column holds a name. */
const withTypedName = (values: RowValues, typed: string): RowValues => {
  const { attributes } = values;
  if (attributes.firstName !== undefined || attributes.lastName !== undefined) return values;
  const address = parseAddress(typed);
  if (!address.ok || address.name === undefined) return values;
  const named = Object.entries(splitName(address.name)).filter(([, part]) => part !== null);
  return {
    ...values,
    attributes: { ...attributes, ...(Object.fromEntries(named) as Record<string, string>) },
  };
};
