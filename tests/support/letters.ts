import { findRow, workerOf, type Office, type Row } from './office';
import { until } from './until';

/** Finds the row of the invitation letter to an address. */
export const letterRow = (office: Office, to: string): Promise<Row> =>
  findRow(office, 'letter', { to, kind: 'invitation' });

/** Resolves with the row once the letter was tried this many times and its claim has ended. */
export const untilTried = (office: Office, to: string, attempts: number): Promise<Row> =>
  until(
    async () => {
      const row = await letterRow(office, to);
      return row.attempts === attempts && row.state !== 'sending' && row;
    },
    { what: `${to} tried ${attempts} times` },
  ) as Promise<Row>;

/** Runs something while this site sends nothing, then lets it send. */
export async function whileStopped<T>(office: Office, run: () => Promise<T>): Promise<T> {
  await workerOf(office).stop();
  try {
    return await run();
  } finally {
    workerOf(office).start();
  }
}
