import { SMTPServer } from 'smtp-server';

/**
 * An SMTP server in a process of its own, so that it takes no time from the site that is measured.
 * Takes `delayMs` for each letter, as servers across a network do. Tells its parent the time of each.
 */
const delayMs = Number(process.argv[2] ?? 0);

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  // Else each session waits for the DNS to name 127.0.0.1.
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
