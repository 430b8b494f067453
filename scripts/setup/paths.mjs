import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(import.meta.url), '..', '..', '..');
export const playground = path.join(root, 'playground');
export const inRoot = (...parts) => path.join(root, ...parts);
export const inPlayground = (...parts) => path.join(playground, ...parts);
