/**
 * Measures how long a keystroke in the paste box holds up the page, with many addresses in it, compared with
 * a bare text area with the same text and the same style: the time that the browser itself needs. Needs the
 * demo (`npm run demo`): SITE_URL=http://localhost:1337 ADMIN_PASSWORD=… node bench/paste-box.mjs
 */
/* global performance, requestAnimationFrame, cancelAnimationFrame, InputEvent, DataTransfer, ClipboardEvent */
import { createRequire } from 'node:module';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const site = process.env.SITE_URL ?? 'http://localhost:1337';
const keystrokes = 30;

const list = (count, { separator, wrongEvery = Infinity }) =>
  Array.from({ length: count }, (_, n) =>
    n % wrongEvery === wrongEvery - 1
      ? `person${n}@@example.org`
      : `person${n}@example${n % 97}.org`,
  ).join(separator);

const signIn = async (page) => {
  await page.goto(`${site}/admin/auth/login`);
  await page.fill('[name=email]', process.env.ADMIN_EMAIL ?? 'admin@playground.test');
  await page.fill('[name=password]', process.env.ADMIN_PASSWORD ?? '');
  await page.click('[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('login'));
};

const openPage = async (page) => {
  await page.goto(`${site}/admin/plugins/member-invites/invite`);
  await page.waitForSelector('[name=addresses]');
  await page.waitForTimeout(1500);
};

/** Adds a copy of the box without any listeners. */
const addBareBox = (page) =>
  page.evaluate(() => {
    const box = globalThis.document.querySelector('[name=addresses]');
    const bare = box.cloneNode();
    bare.name = 'bare';
    box.closest('section').append(bare);
  });

/** Types in the middle of the text, and measures the longest pause between two frames for each keystroke. */
const type = async (page, name) => {
  await page.evaluate((box) => {
    const area = globalThis.document.querySelector(`[name=${box}]`);
    area.focus();
    const middle = area.value.indexOf('@', area.value.length / 2);
    area.setSelectionRange(middle, middle);
  }, name);
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    globalThis.gaps = [];
    let last = performance.now();
    const frame = (now) => {
      globalThis.gaps.push(now - last);
      last = now;
      globalThis.watching = requestAnimationFrame(frame);
    };
    globalThis.watching = requestAnimationFrame(frame);
  });
  const longest = [];
  for (let n = 0; n < keystrokes; n += 1) {
    await page.evaluate(() => (globalThis.gaps.length = 0));
    await page.keyboard.press('x');
    await page.waitForTimeout(150);
    longest.push(await page.evaluate(() => Math.max(...globalThis.gaps)));
  }
  await page.evaluate(() => cancelAnimationFrame(globalThis.watching));
  return longest.toSorted((a, b) => a - b);
};

const fill = async (page, name, text) => {
  await page.evaluate(
    ([box, value]) => {
      const area = globalThis.document.querySelector(`[name=${box}]`);
      area.value = value;
      area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    },
    [name, text],
  );
  await page.waitForTimeout(2500);
};

const report = (what, times) => {
  const at = (part) => Math.round(times[Math.floor((times.length - 1) * part)]);
  console.log(
    `  ${what.padEnd(44)} median ${String(at(0.5)).padStart(4)} ms   nine in ten ${String(at(0.9)).padStart(4)} ms   worst ${String(at(1)).padStart(4)} ms`,
  );
};

const measure = async (page, { count, where, ...options }) => {
  const text = list(count, options);
  for (const name of ['bare', 'addresses']) {
    await openPage(page);
    await addBareBox(page);
    await fill(page, name, text);
    const what = `${count} ${where}, ${name === 'bare' ? 'bare text area' : 'paste box'}`;
    report(what, await type(page, name));
  }
};

const refuseTooMany = async (page) => {
  await openPage(page);
  const text = list(100_000, { separator: '\n' });
  const started = Date.now();
  await page.evaluate((value) => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    const paste = { clipboardData: data, bubbles: true, cancelable: true };
    globalThis.document
      .querySelector('[name=addresses]')
      .dispatchEvent(new ClipboardEvent('paste', paste));
  }, text);
  await page.waitForSelector('text=This was not put in');
  console.log(
    `  100000 lines pasted: refused within ${Date.now() - started} ms, the text's way to the browser included`,
  );
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
await signIn(page);
console.log(
  `The longest time between two frames after a keystroke, ${keystrokes} of them (16 is none lost):`,
);
for (const count of [200, 400]) {
  await measure(page, { count, separator: '\n', where: 'lines' });
  await measure(page, { count, separator: ', ', where: 'in one line' });
  await measure(page, { count, separator: '\n', wrongEvery: 10, where: 'lines, a tenth wrong' });
}
await refuseTooMany(page);
await browser.close();
