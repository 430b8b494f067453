import type { BatchLogLine } from '../../../shared/contracts';
import { asAdmin, inviteBatch } from '../../support/invite';
import { linkIn, tokenOf } from '../../support/join-links';
import type { MailServer } from '../../support/mail-server';
import { openOffice } from '../../support/office';
import type { Site } from '../../support/site';

const PEOPLE = 1000;
const BITS = 256;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Writes the 256 bits of a token as zeros and ones. */
function bitsOf(token: string): string {
  const digits = [...token].map((digit) => BigInt(ALPHABET.indexOf(digit)));
  const value = digits.reduce((sum, digit) => sum * 62n + digit, 0n);
  return value.toString(2).padStart(BITS, '0');
}

const wordsOf = (bits: string): number[] =>
  (bits.match(/.{32}/g) ?? []).map((word) => Number.parseInt(word, 2));

function onesIn(word: number): number {
  let rest = word >>> 0;
  let ones = 0;
  for (; rest !== 0; rest &= rest - 1) ones += 1;
  return ones;
}

const distance = (a: number[], b: number[]): number =>
  a.reduce((sum, word, index) => sum + onesIn(word ^ b[index]!), 0);

describe('the links of 1,000 invitations', () => {
  let mail: MailServer;
  let site: Site;
  let links: string[];
  let tokens: string[];

  beforeAll(async () => {
    ({ site, mail } = await openOffice({
      config: { maxAddresses: PEOPLE, worker: { concurrency: 25 } },
    }));
    const emails = Array.from({ length: PEOPLE }, (_, index) => `person${index}@members.test`);
    await inviteBatch(site, emails);
    await mail.waitFor(PEOPLE, 100_000);
    links = mail.letters.map(linkIn);
    tokens = links.map(tokenOf);
  });

  it('all differ', () => {
    expect(new Set(links).size).toBe(PEOPLE);
  });

  it('are the address of the page and a token, with no id and no address in it', async () => {
    const form = new RegExp(`^${site.url}/api/member-invites/join/[0-9A-Za-z]{43}$`);
    expect(links.filter((link) => !form.test(link))).toEqual([]);

    const answer = await asAdmin(site, 'get', '/batches');
    const [batch] = answer.body.data as { id: string }[];
    const log = await asAdmin(site, 'get', `/batches/${batch!.id}/log?pageSize=100`);
    const lines = log.body.data as BatchLogLine[];
    expect(lines).toHaveLength(100);
    for (const { email, member, invitation } of lines) {
      const letter = mail.lettersTo(email!)[0]!;
      const token = tokenOf(linkIn(letter));
      for (const known of [email!, email!.split('@')[0]!, member!, invitation!, batch!.id]) {
        for (const encoding of ['utf8', 'hex', 'base64url'] as const) {
          expect(token).not.toContain(Buffer.from(known).toString(encoding));
        }
      }
    }
  });

  it('are 256 bits of which each is one in about half of them', () => {
    const all = tokens.map(bitsOf);
    expect(all.filter((bits) => bits.length !== BITS)).toEqual([]);
    const shares = Array.from(
      { length: BITS },
      (_, bit) => all.filter((bits) => bits[bit] === '1').length / PEOPLE,
    );
    // The limit is six standard deviations, so the test fails by chance once in a million runs.
    expect(Math.min(...shares)).toBeGreaterThan(0.4);
    expect(Math.max(...shares)).toBeLessThan(0.6);
  });

  it('have nothing in common with each other', () => {
    const all = tokens.map((token) => wordsOf(bitsOf(token)));
    let closest = BITS;
    all.forEach((one, index) => {
      for (const other of all.slice(index + 1)) closest = Math.min(closest, distance(one, other));
    });
    // Two random tokens differ in 128 bits, give or take 8; the closest of half a million pairs differ in
    // about 87.
    expect(closest).toBeGreaterThan(70);
  });
});
