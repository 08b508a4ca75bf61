import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { imports } from './scripts/lint/imports.mjs';
import { outbound } from './scripts/lint/outbound.mjs';
import { postMessage } from './scripts/lint/post-message.mjs';
import { suppressions } from './scripts/lint/suppressions.mjs';

/** The walls of the house, each with a test in scripts/walls.test.ts; see docs/decisions/004. */
const walls = { rules: { imports, outbound, 'post-message': postMessage, suppressions } };

export default defineConfig(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      'packages/integrations/**/fixtures/**',
      '**/.cache/**',
      '.data/**',
      'test-results/**',
    ],
  },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { walls },
    rules: {
      'walls/imports': 'error',
      'walls/outbound': 'error',
      'walls/post-message': 'error',
      'walls/suppressions': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        {
          'ts-ignore': true,
          'ts-nocheck': true,
          'ts-expect-error': 'allow-with-description',
          minimumDescriptionLength: 10,
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // Rules that need types, for the files that these projects cover.
    files: [
      'apps/{api,simulators}/**/*.ts',
      'apps/demo/{server,src}/**/*.{ts,tsx}',
      'apps/link/src/**/*.{ts,tsx}',
      'packages/integrations/**/*.ts',
      'packages/{contract,design,link-js,react-trackstar-link,angular-trackstar-link}/src/**/*.{ts,tsx}',
    ],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.node.json', './tsconfig.browser.json', './tsconfig.angular.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // Tests try what production may not contain.
    files: ['**/*.{test,spec,torture}.{ts,tsx}'],
    rules: {
      'no-script-url': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['apps/*/src/**/*.{ts,tsx}', 'packages/**/*.{ts,tsx}'],
    ignores: ['**/*.{test,spec,torture}.*', '**/testing/**', '**/{build,pack}.mjs'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['**/*.tsx', 'apps/link/src/**/*.ts', 'packages/react-trackstar-link/src/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    // Not the whole preset: most of it asks what the React Compiler needs, and that is not used here.
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/purity': 'error',
      'react-hooks/set-state-in-render': 'error',
    },
  },
);
