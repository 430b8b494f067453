import { SMTPServer } from 'smtp-server';

/**
 * Runs an SMTP server in a process of its own, so that it takes no time from the measured site. It takes
 * `delayMs` for each letter, as servers across a network do, and reports the time of each to its parent.
 */
const delayMs = Number(process.argv[2] ?? 0);

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  // Otherwise each session waits for the DNS name of 127.0.0.1.
  disableReverseLookup: true,
  onData(stream, session, done) {
    stream.resume();
    stream.on('end', () => {
      setTimeout(() => {
        const [recipient] = session.envelope.rcptTo;
        process.send({ letter: recipient.address, at: Date.now() });
        done();
      }, delayMs);
    });
  },
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.server.address().port }));
process.on('disconnect', () => process.exit(0));
