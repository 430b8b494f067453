import { spawnSync } from 'node:child_process';
import type { ReceivedLetter } from '../../support/mail-server';

export interface Verdict {
  score: number;
  /** The rules that matched, such as `NAME 0.5`, without those of no weight. */
  rules: string[];
}

/**
 * Writes the header that the reader's own mail server puts on top; a mail without it looks as if it was never
 * sent.
 */
const stampOf = ({ recipients, sender, receivedAt }: ReceivedLetter): string => {
  const at = receivedAt.toUTCString().replace('GMT', '+0000');
  return [
    `Return-Path: <${sender}>`,
    'Received: from mail.harbour-club.org (mail.harbour-club.org [185.199.20.7])',
    `\tby mx.riverside-mail.org with ESMTPS id 4Tq2Xb1C for <${recipients[0]}>; ${at}`,
  ].join('\r\n');
};

/** Writes several mails into one file; a line that begins like a new mail is marked, as mbox requires. */
const asMbox = (letters: ReceivedLetter[]): string =>
  letters
    .map((letter) => `${stampOf(letter)}\r\n${letter.raw}`.replace(/\r\n/g, '\n'))
    .map((mail) => `From sender Thu Jan  1 00:00:00 2026\n${mail.replace(/^From /gm, '>From ')}\n`)
    .join('\n');

const messageIdIn = (mail: string): string | undefined => /^message-id: (\S+)/im.exec(mail)?.[1];

const readVerdict = (report: string): Verdict => {
  const score = /^X-Spam-Status:.*?score=(-?[\d.]+)/m.exec(report)?.[1];
  if (score === undefined) throw new Error(`No score in:\n${report}`);
  const rules = [...report.matchAll(/^\s*(-?\d+\.\d)\s+([A-Z][A-Z0-9_]+)\s/gm)];
  return {
    score: Number(score),
    rules: rules
      .filter(([, points]) => Number(points) !== 0)
      .map(([, points, name]) => `${name} ${points}`),
  };
};

/**
 * Options for a run without the network and by rules alone: earlier mail that a machine has learnt from, and
 * its owner's settings, would give each machine a different score.
 */
const options = ['-L', '-t', '--mbox', '--prefspath=/dev/null', '--cf=use_bayes 0'];

/** Asks SpamAssassin about each letter. */
export const judge = (letters: ReceivedLetter[]): Verdict[] => {
  const { stdout, stderr, status } = spawnSync('spamassassin', options, {
    input: asMbox(letters),
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`spamassassin ended with ${status}: ${stderr}`);
  const reports = new Map(
    stdout.split(/^(?=From sender )/m).map((report) => [messageIdIn(report), report]),
  );
  // The results do not come in the order in which the letters were handed in.
  return letters.map(({ raw }) => readVerdict(reports.get(messageIdIn(raw)) ?? ''));
};
