const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/**
 * A name for one submission, so that a retry is not a second one. `crypto.randomUUID` is missing
 * where the panel is served over plain HTTP.
 */
export const newRequestId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('');

/**
 * Gives each content an id of its own and the same content the same id: sent again after an answer was
 * lost, it is the batch that exists already, and nothing is done twice.
 */
export const requestIds = (): ((content: object) => string) => {
  let last = { content: '', id: '' };
  return (content) => {
    const text = JSON.stringify(content);
    if (text !== last.content) last = { content: text, id: newRequestId() };
    return last.id;
  };
};
