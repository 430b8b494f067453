import fs from 'node:fs';
import path from 'node:path';

const playground = path.resolve(__dirname, '../../playground');

/**
 * Copies the compiled playground and puts files of a site's own into it, by their paths under `src`. Returns
 * the folder, for `appDir` of a site. It stands inside the repository, where the site finds its packages
 * and the plugin.
 */
export function copyPlayground(files: Record<string, string | object> = {}): string {
  const scratch = path.join(playground, '.tmp');
  fs.mkdirSync(scratch, { recursive: true });
  const appDir = fs.mkdtempSync(path.join(scratch, 'site-'));
  fs.copyFileSync(path.join(playground, 'package.json'), path.join(appDir, 'package.json'));
  for (const part of ['config', 'src']) {
    const compiled = path.join(playground, 'dist', part);
    fs.cpSync(compiled, path.join(appDir, 'dist', part), { recursive: true });
  }
  fs.mkdirSync(path.join(appDir, 'public/uploads'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(appDir, 'dist/src', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return appDir;
}

/** Removes what `copyPlayground` made. */
export const removeCopy = (appDir: string): void => fs.rmSync(appDir, { recursive: true });
