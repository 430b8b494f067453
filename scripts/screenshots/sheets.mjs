import path from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { requireSource } from '../setup/typescript.mjs';

const escape = (html) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Shows pages side by side under their names, each as on a screen of this width. */
const sheetOf = (pages, { width, height }) => `
<style>
  body { margin: 0; padding: 16px; background: #8a8f98; display: flex; flex-wrap: wrap; gap: 16px; }
  figure { margin: 0; } figcaption { font: 600 14px sans-serif; padding: 0 0 4px; }
  iframe { border: 0; width: ${width}px; height: ${height}px; background: #fff; }
</style>
${pages
  .map(
    ({ name, html }) =>
      `<figure><figcaption>${name}</figcaption><iframe srcdoc="${escape(html)}"></iframe></figure>`,
  )
  .join('')}`;

const joinPages = () => {
  const { renderJoinPage } = requireSource('server/src/pages/index.ts');
  const { joinPageSamples } = requireSource('tests/support/join-page-samples.ts');
  return joinPageSamples({ colour: '#0e6270' }).map(({ name, view }) => ({
    name,
    html: renderJoinPage(view),
  }));
};

const letters = () => {
  const { letterNames, sampleLetter, standardLetter } = requireSource(
    'server/src/letters/index.ts',
  );
  return letterNames.map((name) => ({
    name,
    html: standardLetter({ name, data: sampleLetter(name, 'en') }).html,
  }));
};

/** Makes sheets of every join page and every letter, on a phone and on a desktop, in docs/images. */
export const shootSheets = async (browser) => {
  const sheets = [
    { file: 'join-pages-360', pages: joinPages(), width: 360, height: 1060, columns: 8 },
    {
      file: 'join-pages-1280',
      pages: joinPages(),
      width: 1280,
      height: 1000,
      columns: 6,
      scale: 0.35,
    },
    { file: 'letters-360', pages: letters(), width: 360, height: 1320, columns: 6 },
    { file: 'letters-1280', pages: letters(), width: 1280, height: 1120, columns: 3, scale: 0.5 },
  ];
  for (const { file, pages, columns, scale = 0.75, ...size } of sheets) {
    const context = await browser.newContext({
      viewport: { width: (size.width + 16) * columns + 32, height: 900 },
      deviceScaleFactor: scale,
    });
    const page = await context.newPage();
    await page.setContent(sheetOf(pages, size));
    const target = inRoot('docs', 'images', `${file}.png`);
    await page.screenshot({ path: target, fullPage: true });
    console.log(`  ${path.relative(inRoot(), target)}`);
    await context.close();
  }
};
