import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A test or a group of tests as the source has it: the titles around it and its own, outermost first. */
export interface Titled {
  readonly isGroup: boolean;
  readonly titles: readonly string[];
}

/** Every test and group of a file; what is filled in when it runs is `%s`. */
export function titledIn(path: string): readonly Titled[] {
  const found: Titled[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    const kind = ts.isCallExpression(node) ? kindOf(node.expression) : null;
    const title = kind && ts.isCallExpression(node) ? textOf(node.arguments[0]) : null;
    const inside = title === null ? around : [...around, title];
    if (title !== null) found.push({ isGroup: kind === 'group', titles: inside });
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  const language = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, false, language), []);
  return found;
}

/** `test`, `test.each(…)`, `describe` and the like. */
function kindOf(called: ts.Expression): 'test' | 'group' | null {
  if (ts.isIdentifier(called)) {
    if (called.text === 'test') return 'test';
    return called.text === 'describe' ? 'group' : null;
  }
  // Playwright's groups are `test.describe`.
  if (ts.isPropertyAccessExpression(called) && called.name.text === 'describe') return 'group';
  if (ts.isPropertyAccessExpression(called) || ts.isCallExpression(called)) return kindOf(called.expression);
  return null;
}

function textOf(title: ts.Expression | undefined): string | null {
  if (!title) return null;
  if (ts.isStringLiteralLike(title)) return title.text;
  if (!ts.isTemplateExpression(title)) return null;
  return title.head.text + title.templateSpans.map(({ literal }) => `%s${literal.text}`).join('');
}
