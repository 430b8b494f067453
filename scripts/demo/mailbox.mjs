import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from './http.mjs';

const LETTERS_WITHIN = 60_000;

/** Makes a client that reads the demo's mailbox as JSON. */
export const createMailbox = (url) => {
  const client = createClient(url);
  const headsFor = async (email) =>
    (await client.get(`/api/letters?to=${encodeURIComponent(email)}`)).body;

  return {
    /** Waits for the `number`th letter to an address, counted from 1. */
    async letterTo(email, { number }) {
      const deadline = Date.now() + LETTERS_WITHIN;
      for (;;) {
        const head = (await headsFor(email)).at(-number);
        if (head) return (await client.get(`/api/letters/${head.id}`)).body;
        if (Date.now() > deadline) {
          throw new Error(`no letter for ${email} in ${LETTERS_WITHIN / 1000} s`);
        }
        await wait(200);
      }
    },
  };
};
