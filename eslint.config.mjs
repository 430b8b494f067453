import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floorRules } from './eslint.floors.mjs';
import { docCommentSubject } from './scripts/lint/doc-comment-subject.mjs';

const readonly = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));

const nodeGlobals = readonly(
  'AbortSignal Buffer FormData URL URLSearchParams clearTimeout console fetch process setInterval setTimeout',
);
const commonJsGlobals = readonly('__dirname exports module require');
const browserGlobals = readonly('addEventListener document fetch location setTimeout');

/** The few rules that need types and find real faults; the rest would only slow the editor. */
const typedRules = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
};

const typescript = {
  files: ['**/*.ts', '**/*.tsx'],
  extends: [tseslint.configs.strict, tseslint.configs.stylistic],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  rules: {
    ...typedRules,
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    // With `noUncheckedIndexedAccess` a `!` states a fact that the lines before it have ensured.
    '@typescript-eslint/no-non-null-assertion': 'off',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
  },
};

const pluginSources = {
  files: ['server/**/*.ts', 'shared/**/*.ts', 'admin/**/*.{ts,tsx}'],
  rules: {
    'max-lines': ['error', 300],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  },
};

/** Comments are sentences with a subject; see the rule. */
const plainComments = {
  plugins: { house: { rules: { 'doc-comment-subject': docCommentSubject } } },
  rules: { 'house/doc-comment-subject': 'error' },
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.tmp/',
    '**/.cache/',
    '**/.strapi/',
    'coverage/',
    'playground/types/',
    '**/*.generated.ts',
    // They re-export declarations that only a build makes.
    'strapi-*.d.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  typescript,
  pluginSources,
  plainComments,
  ...floorRules,
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: nodeGlobals } },
  {
    files: ['strapi-*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { ...nodeGlobals, ...commonJsGlobals },
    },
  },
  { files: ['playground/mailbox/page/*.js'], languageOptions: { globals: browserGlobals } },
);
