import { createLetters } from './letters.mjs';
import { createSmtp } from './smtp.mjs';
import { createWeb } from './web.mjs';

const host = '127.0.0.1';
const smtpPort = Number(process.env.SMTP_PORT ?? 1025);
const webPort = Number(process.env.MAILBOX_PORT ?? 1080);

const letters = createLetters();
const smtp = createSmtp({ letters });
const web = createWeb({ letters });

const stop = () => process.exit(0);

const refuse = (error) => {
  console.error(`The mailbox cannot start: ${error.message}`);
  process.exit(1);
};

smtp.on('error', refuse);
web.on('error', refuse);
smtp.listen(smtpPort, host);
web.listen(webPort, host, () => {
  console.log(`Mailbox: http://localhost:${webPort} (SMTP on port ${smtpPort})`);
});

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
// If the demo has started this process, it ends with the demo, even if that was killed.
process.on('disconnect', stop);
