import { simpleParser } from 'mailparser';

/** The oldest letters are dropped, so that a bulk run does not use up the memory. */
const MAX_LETTERS = 2000;

const headersOf = (parsed) =>
  Object.fromEntries(
    parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
  );

/** Keeps the received letters, newest first, in memory only: the mailbox is for viewing, not for storage. */
export const createLetters = () => {
  const letters = [];
  let lastId = 0;

  return {
    /**
     * Adds a letter. `recipients` are those of the SMTP dialogue, who really get the letter, whatever `To:`
     * says.
     */
    async add({ source, recipients }) {
      const parsed = await simpleParser(source, { skipImageLinks: true });
      lastId += 1;
      letters.unshift({
        id: String(lastId),
        to: recipients,
        from: parsed.from?.text ?? '',
        subject: parsed.subject ?? '',
        receivedAt: new Date().toISOString(),
        headers: headersOf(parsed),
        html: parsed.html || null,
        text: parsed.text ?? '',
        source: source.toString('utf8'),
      });
      letters.length = Math.min(letters.length, MAX_LETTERS);
    },

    list({ to } = {}) {
      const wanted = to ? letters.filter((letter) => letter.to.includes(to)) : letters;
      return wanted.map(({ id, to, from, subject, receivedAt }) => ({
        id,
        to,
        from,
        subject,
        receivedAt,
      }));
    },

    find: (id) => letters.find((letter) => letter.id === id),
  };
};
