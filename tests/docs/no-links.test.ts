import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { atRoot } from './citations.ts';

test('S-02: an address that is not written out is no link: the rule finds it, and markup as well', async () => {
  const eslint = new ESLint({ cwd: atRoot('.') });
  const screen = atRoot('renderer/parts/strip.tsx');
  const { rules } = (await eslint.calculateConfigForFile(screen)) as { readonly rules: Linter.RulesRecord };
  const found = (code: string): readonly string[] =>
    new Linter()
      .verify(
        code,
        [
          {
            files: ['**/*.tsx'],
            languageOptions: {
              parser: tseslint.parser,
              parserOptions: { ecmaFeatures: { jsx: true } },
            },
            rules: { 'no-restricted-syntax': rules['no-restricted-syntax'] },
          },
        ],
        'bad.tsx',
      )
      .map(({ message }) => message);
  for (const bad of ['<a href={to}>x</a>', '<a href={`javascript:${x}`}>x</a>', '<Link href={to} />'])
    expect(found(`const x = ${bad};`)).toEqual([
      'Addresses from outside are never links; main opens checked ones.',
    ]);
  expect(found('const x = <div dangerouslySetInnerHTML={y} />;')).toEqual(['Text is never markup.']);
  expect(found('const x = <a href="#top">x</a>;')).toEqual([]);
});
