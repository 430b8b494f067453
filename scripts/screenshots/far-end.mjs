import { SMTPServer } from 'smtp-server';

/** Writes a refusal as wordy as those of mail servers. */
const mailboxUnknown = (address) =>
  Object.assign(
    new Error(
      `5.1.1 <${address}>: Recipient address rejected: User unknown in local mailbox table`,
    ),
    { responseCode: 550 },
  );

/** Starts a mail server that accepts every letter but those to some addresses, and delivers to nobody. */
export const startFarEnd = async ({ refuses }) => {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, session, done) =>
      done(refuses.includes(address) ? mailboxUnknown(address) : null),
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', () => done());
    },
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => new Promise((resolve) => server.close(resolve));
  return { port: server.server.address().port, stop };
};
