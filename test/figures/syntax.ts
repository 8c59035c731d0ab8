import {
  isAsExpression,
  isExportAssignment,
  isExportDeclaration,
  isJsxText,
  isNonNullExpression,
  isNoSubstitutionTemplateLiteral,
  isRegularExpressionLiteral,
  isStringLiteral,
  isTemplateHead,
  isTemplateMiddle,
  isTemplateTail,
  isTypeAssertion,
  type Node,
} from 'typescript/unstable/ast';
import type { ParsedFile } from './parse.ts';

/** The node itself and all below it that `keep` says yes to. */
export const nodesOf = (node: Node, keep: (node: Node) => boolean): readonly Node[] => {
  const found = keep(node) ? [node] : [];
  node.forEachChild((child) => {
    found.push(...nodesOf(child, keep));
  });
  return found;
};

/** Where a text is no code: two slashes in it begin no comment. */
const isWording = (node: Node): boolean =>
  [
    isStringLiteral,
    isNoSubstitutionTemplateLiteral,
    isTemplateHead,
    isTemplateMiddle,
    isTemplateTail,
    isRegularExpressionLiteral,
    isJsxText,
  ].some((is) => is(node));

/** How many lines hold a comment and nothing else. */
export const commentLines = ({ text, tree }: ParsedFile): number => {
  let code = text;
  for (const node of nodesOf(tree, isWording)) {
    const start = isJsxText(node) ? node.pos : node.getStart();
    const blank = text.slice(start, node.end).replaceAll(/[^\n]/g, 'x');
    code = code.slice(0, start) + blank + code.slice(node.end);
  }
  const marked = code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, (comment) =>
    comment.replaceAll(/[^\n]/g, '\0'),
  );
  return marked.split('\n').filter((line) => /^\s*\0+\s*$/.test(line)).length;
};

/** `as X`, but for `as const`, and `<X>`: what the compiler is told and cannot check. */
export const castsIn = ({ tree }: ParsedFile): readonly Node[] =>
  nodesOf(
    tree,
    (node) => isTypeAssertion(node) || (isAsExpression(node) && node.type.getText() !== 'const'),
  );

/** `x!`. */
export const nonNullsIn = ({ tree }: ParsedFile): readonly Node[] =>
  nodesOf(tree, isNonNullExpression);

/** What a file declares and exports; re-exports have their sentence elsewhere. */
const exportedFrom = ({ tree }: ParsedFile): readonly Node[] =>
  tree.statements.filter(
    (statement) =>
      /^export\b/.test(statement.getText()) &&
      !isExportDeclaration(statement) &&
      !isExportAssignment(statement),
  );

export const countExports = (file: ParsedFile): Readonly<{ all: number; withDoc: number }> => {
  const all = exportedFrom(file);
  const withDoc = all.filter((statement) =>
    file.text.slice(statement.pos, statement.getStart()).includes('/**'),
  );
  return { all: all.length, withDoc: withDoc.length };
};
