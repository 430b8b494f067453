import * as cheerio from 'cheerio';
import { wcagContrast } from 'culori';
import { contentPolicy, renderJoinPage } from '../../../server/src/join';
import { faintest, styles } from '../../../server/src/join/styles';
import { joinPageSample } from '../../support/join-page-samples';

const page = (brand: { logoUrl?: string; colour?: string }, name = 'password') => {
  const view = joinPageSample(name, brand);
  return { $: cheerio.load(renderJoinPage(view)), policy: contentPolicy(view) };
};

describe('the brand of an organisation', () => {
  it('is a letter of its name where it has no logo, and nothing is loaded', () => {
    const { $, policy } = page({});
    expect($('.monogram').text()).toBe('H');
    expect($('img')).toHaveLength(0);
    expect(policy).not.toContain('img-src');
  });

  it('is its logo beside its name, and nothing else may be loaded from there', () => {
    const logoUrl = 'https://cdn.harbour.example:8443/logos/a.svg?v="2"';
    const { $, policy } = page({ logoUrl });
    expect($('header img').attr()).toEqual({ src: logoUrl, alt: '' });
    expect($('header').text()).toBe('Harbour Rowing Club');
    expect(policy.split('; ')).toContain('img-src https://cdn.harbour.example:8443');
  });

  it.each(['javascript:alert(1)', 'https://good@evil.example/a.png', 'data:image/png,x', 'x y'])(
    'is not a logo that no browser should load: %s',
    (logoUrl) => {
      const { $, policy } = page({ logoUrl });
      expect($('img')).toHaveLength(0);
      expect($('.monogram').text()).toBe('H');
      expect(policy).not.toContain('img-src');
    },
  );

  it('colours the page in both themes', () => {
    const style = page({ colour: '#ffd400' }).$('style').text();
    expect(style).toContain('--button: #ffd400; --on-button: #000000;');
    expect(style.match(/--on-button: /g)).toHaveLength(4);
    expect(style.split('{').length).toBe(style.split('}').length);
  });

  it.each(['', 'red', '#fff', '#123456;}'])('leaves the colours alone: %j', (colour) => {
    expect(page({ colour }).$('style').text()).toBe(page({}).$('style').text());
  });
});

describe('the colours of the pages', () => {
  const themes = [...styles.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) =>
    Object.fromEntries(
      [...block!.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]),
    ),
  );
  const pairs = ['page', 'card', 'soft'].flatMap((background) =>
    ['ink', 'quiet', 'accent'].map((words) => [words, background] as const),
  );

  it.each([...pairs, ['on-button', 'button'], ['bad', 'card'], ['bad', 'bad-soft']] as const)(
    'can be read: %s on %s',
    (words, background) => {
      expect(themes).toHaveLength(2);
      for (const theme of themes) {
        expect(wcagContrast(theme[words]!, theme[background]!)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('are those that a colour of an organisation is fitted to', () => {
    const [light, dark] = themes;
    const worst = (theme: Record<string, string>, ink: string): string =>
      ['page', 'card', 'soft']
        .map((name) => theme[name]!)
        .sort((one, other) => wcagContrast(one, ink) - wcagContrast(other, ink))[0]!;
    expect(faintest).toEqual({ light: worst(light!, '#000000'), dark: worst(dark!, '#ffffff') });
  });
});
