import { SMTPServer } from 'smtp-server';

const readAll = async (stream) => {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** Makes an SMTP server that accepts every letter for every address and delivers to nobody. */
export const createSmtp = ({ letters }) =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      readAll(stream)
        .then((source) => letters.add({ source, recipients }))
        .then(() => done(), done);
    },
  });
