import { oneLine } from './plain-text';

interface Named {
  firstName?: string | null;
  lastName?: string | null;
}

/** First and last name, as far as they are known; may be empty. */
export const fullNameOf = ({ firstName, lastName }: Named): string =>
  oneLine(`${firstName ?? ''} ${lastName ?? ''}`);

/** What a greeting calls somebody; may be empty. */
export const firstNameOf = (reader: Named): string =>
  oneLine(reader.firstName ?? '') || fullNameOf(reader);
