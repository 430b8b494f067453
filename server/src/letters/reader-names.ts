import { oneLine } from './plain-text';

interface Named {
  firstName?: string | null;
  lastName?: string | null;
}

/** Joins first and last name, as far as they are known; may be empty. */
export const fullNameOf = ({ firstName, lastName }: Named): string =>
  oneLine(`${firstName ?? ''} ${lastName ?? ''}`);

/** Answers the name for a greeting; may be empty. */
export const firstNameOf = (reader: Named): string =>
  oneLine(reader.firstName ?? '') || fullNameOf(reader);
