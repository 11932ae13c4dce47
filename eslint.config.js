import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The walls between the rooms that the compiler cannot hold (docs/architecture.md tells why each stands). */
const walls = {
  electron: { group: ['electron', 'electron/*'], message: 'This room does not know Electron.' },
  node: { group: ['node:*'], message: 'This room does not know Node.' },
  adapters: { group: ['**/adapters/**'], message: 'Adapters are joined in main/compose.ts only.' },
  usecases: {
    group: ['**/core/usecases/**', '**/ipc/**'],
    message: 'An adapter knows ports and core types only.',
  },
  main: { group: ['**/main/**'], message: 'The page never imports the main process.' },
  retry: {
    group: ['undici'],
    importNames: ['RetryAgent', 'RetryHandler', 'interceptors', 'fetch', 'setGlobalDispatcher'],
    message: 'Only the outbox repeats a write; nothing below it may.',
  },
};
const allow = (...patterns) => ['error', { patterns }];
const forbid = (...rules) => ['error', ...rules];

const syntax = {
  ipcMain: {
    selector: "ImportSpecifier[imported.name='ipcMain']",
    message: 'ipcMain is used in main/ipc/answer.ts only.',
  },
  ipcRenderer: {
    selector: "ImportSpecifier[imported.name='ipcRenderer']",
    message: 'ipcRenderer is used in preload only.',
  },
  chromiumNet: {
    selector: "ImportDeclaration[source.value='electron'] ImportSpecifier[imported.name='net']",
    message:
      "Chromium's network stack repeats a POST by itself; the bank is called through main/adapters/bank.",
  },
  enums: { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  defaultExport: { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
  html: { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is never markup.' },
  style: {
    selector: "JSXAttribute[name.name='style']",
    message: 'The content policy refuses inline styles; use a CSS module.',
  },
  anchor: {
    selector: "JSXAttribute[name.name='href'] > JSXExpressionContainer",
    message: 'Addresses from outside are never links; main opens checked ones.',
  },
  typesOnly: {
    selector: "ImportDeclaration[importKind!='type'][source.value=/shared\\/bridge\\//]",
    message: 'The page and the preload take types, not values, from the bridge.',
  },
};
const everywhere = [syntax.enums, syntax.ipcMain, syntax.ipcRenderer, syntax.chromiumNet];

export default defineConfig(
  // The last is what a build beside this run writes and takes away again.
  globalIgnores(['out', 'dist', 'node_modules', 'electron.vite.config.*.mjs']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      'no-restricted-syntax': forbid(...everywhere),
      'no-restricted-imports': allow(walls.retry),
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
      'no-console': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['shared/**', 'main/core/**'],
    rules: {
      'no-restricted-imports': allow(walls.electron, walls.node, walls.adapters, walls.retry),
      'no-restricted-syntax': forbid(
        ...everywhere,
        syntax.defaultExport,
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time is handed in.',
        },
        { selector: 'NewExpression[callee.name=Date][arguments.length=0]', message: 'Time is handed in.' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance is handed in.',
        },
      ),
    },
  },
  {
    files: ['main/adapters/**'],
    rules: {
      'no-restricted-imports': allow(walls.retry, walls.usecases, {
        regex:
          '^(?:\\.\\./)+(?:bank|ledger|log|machine|outside|relay|saved-files|settings|statements|updates|vault)/',
        message: 'Adapters do not know each other.',
      }),
    },
  },
  {
    files: ['main/ipc/**', 'main/window/**'],
    rules: { 'no-restricted-imports': allow(walls.adapters, walls.retry) },
  },
  {
    files: ['main/ipc/answer.ts'],
    rules: { 'no-restricted-syntax': forbid(syntax.enums, syntax.ipcRenderer, syntax.chromiumNet) },
  },
  {
    files: ['main/training/**'],
    rules: {
      'no-restricted-imports': allow(walls.electron, walls.adapters, walls.retry, {
        group: ['**/core/**'],
        message: 'The simulator shares no code with the counter beyond the words in shared.',
      }),
    },
  },
  {
    files: ['preload/**'],
    rules: {
      'no-restricted-syntax': forbid(syntax.enums, syntax.ipcMain, syntax.typesOnly),
      'no-restricted-imports': allow(walls.main, walls.node),
    },
  },
  {
    files: ['renderer/**', 'tests/renderer/**'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-imports': allow(walls.electron, walls.node, walls.main),
      'no-restricted-syntax': forbid(
        ...everywhere,
        syntax.html,
        syntax.style,
        syntax.anchor,
        syntax.typesOnly,
      ),
    },
  },
  {
    files: ['tests/**', '*.config.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['tests/commands/**', 'main/training/standalone.ts'], rules: { 'no-console': 'off' } },
);
