import { useCallback } from 'react';
import { addressFaultMessages, type AddressFault } from '../../../shared/addresses';
import { readNotes } from '../../../shared/notes';
import { useText } from './useText';

const faults = new Map(
  Object.entries(addressFaultMessages).map(([fault, message]) => [message, fault as AddressFault]),
);

/** Says in the admin's language what the server noted; what it does not know (a mail server's words) as it came. */
export const useNotes = (): ((detail: string) => string) => {
  const text = useText();
  return useCallback(
    (detail) => {
      const fault = faults.get(detail);
      if (fault) return text(`fault.${fault}`);
      const read = readNotes(detail);
      return read?.map(({ id, values }) => text(`note.${id}`, values)).join(' ') ?? detail;
    },
    [text],
  );
};
