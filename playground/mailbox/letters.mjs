import { simpleParser } from 'mailparser';

/** Old letters fall out, so that a bulk run does not eat the machine's memory. */
const MAX_LETTERS = 2000;

const headersOf = (parsed) =>
  Object.fromEntries(
    parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
  );

/** The letters received, newest first, in memory only: a mailbox for looking at, not for keeping. */
export const createLetters = () => {
  const letters = [];
  let lastId = 0;

  return {
    /** `recipients` are those of the SMTP dialogue: who really gets the letter, whatever `To:` says. */
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
