import fs from 'node:fs';
import path from 'node:path';
import { root } from './imports';

interface Locked {
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Our own packages: the plugin and the playground. */
const isOurs = (place: string): boolean => !place.includes('node_modules/');

const fromRegistry = Object.entries(packages).filter(
  ([place, { link }]) => !isOurs(place) && !link,
);

describe('the lock file', () => {
  it('names for every package what npm reads as “the configured registry”, and no other host', () => {
    const elsewhere = fromRegistry.filter(
      ([, { resolved }]) => !resolved?.startsWith('https://registry.npmjs.org/'),
    );
    expect(fromRegistry.length).toBeGreaterThan(1000);
    expect(elsewhere.map(([place]) => place)).toEqual([]);
  });

  it('has the checksum of every package', () => {
    const unchecked = fromRegistry.filter(([, { integrity }]) => !integrity);
    expect(unchecked.map(([place]) => place)).toEqual([]);
  });
});
