import { execFileSync } from 'node:child_process';
import path from 'node:path';

import * as cheerio from 'cheerio';

import { layoutHtml } from '../../../server/src/mail/letters/layout.generated';

const root = path.join(__dirname, '../../..');

describe('the layout of letters', () => {
  it('is what its source compiles to', () => {
    const check = () =>
      execFileSync(process.execPath, ['scripts/build-letter-layout.mjs', '--check'], {
        cwd: root,
        stdio: 'pipe',
      });
    expect(check).not.toThrow();
  }, 60_000);

  it('loads nothing: no address but that of the XML namespace, no picture, no font', () => {
    expect(layoutHtml.match(/https?:[^"'\s)]*/gu)).toEqual(['http://www.w3.org/1999/xhtml']);
    expect(layoutHtml).not.toMatch(
      /<(?:img|link|script|iframe|object)\b|@import|@font-face|url\(/iu,
    );
  });

  it('escapes everything it is filled with', () => {
    expect(layoutHtml).not.toMatch(/\{\{\{|\{\{\s*&/u);
  });

  it('uses tables for layout only, and says so to screen readers', () => {
    const $ = cheerio.load(layoutHtml);
    expect($('table').length).toBeGreaterThan(0);
    expect($('table:not([role="presentation"])')).toHaveLength(0);
  });

  it('adapts to dark mode', () => {
    const $ = cheerio.load(layoutHtml);
    expect($('meta[name="color-scheme"]').attr('content')).toBe('light dark');
    expect(layoutHtml).toContain('prefers-color-scheme: dark');
  });
});
