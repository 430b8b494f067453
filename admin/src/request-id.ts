const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/**
 * Makes an id for one submission, so that a retry is not a second one. `crypto.randomUUID` is missing where
 * the panel is served over plain HTTP.
 */
export const newRequestId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('');

/**
 * Gives each content an id of its own, and the same content the same id: if it is sent again after a lost
 * answer, the server finds the existing batch and does nothing twice.
 */
export const requestIds = (): ((content: object) => string) => {
  let last = { content: '', id: '' };
  return (content) => {
    const text = JSON.stringify(content);
    if (text !== last.content) last = { content: text, id: newRequestId() };
    return last.id;
  };
};
