import '@testing-library/jest-dom';
import { server } from '@strapi/strapi/admin/test';
import { configure } from '@testing-library/react';

// The machine may be busy with other suites.
configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(40_000);

const nothing = () => undefined;

class NoObserver {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
}

// jsdom has none of these; the design system asks for them.
Object.assign(globalThis, {
  ResizeObserver: NoObserver,
  IntersectionObserver: NoObserver,
  matchMedia: (query: string) => ({
    matches: query.includes('min-width'),
    media: query,
    addEventListener: nothing,
    removeEventListener: nothing,
    addListener: nothing,
    removeListener: nothing,
  }),
});
Object.assign(Element.prototype, {
  scrollIntoView: nothing,
  hasPointerCapture: () => false,
  setPointerCapture: nothing,
  releasePointerCapture: nothing,
});
Object.assign(globalThis, {
  strapi: {
    backendURL: 'http://localhost:1337',
    isEE: false,
    flags: { nps: false, docLinks: false },
    features: { isEnabled: () => false },
    telemetryDisabled: true,
  },
});

const { warn } = console;
/** Silences the warning about React Router's next version, which Strapi's own router causes at every start. */
console.warn = (...words: unknown[]) => {
  if (!String(words[0]).includes('React Router Future Flag')) warn(...words);
};

beforeAll(() => {
  // A request that no test answers is a fault of the test or of the page.
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});
