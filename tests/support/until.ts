import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 20;

/**
 * Waits until the check answers something true, and answers that. Use it for work that the worker does after
 * an answer: a letter is at the far end a moment before its row says `sent`.
 */
export async function until<T>(
  check: () => T | Promise<T>,
  { what = 'the condition', timeoutMs = 120_000 } = {},
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await check();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`After ${timeoutMs} ms still not: ${what}`);
    await pause(EVERY_MS);
  }
}
