import {
  isArrowFunction,
  isFunctionDeclaration,
  isFunctionExpression,
  isMethodDeclaration,
  isVariableDeclaration,
  type Node,
} from 'typescript/unstable/ast';
import { linesBetween } from './lines.ts';
import type { ParsedFile } from './parse.ts';

export type NamedFunction = Readonly<{
  path: string;
  /** Its line in the file, from 1. */
  line: number;
  name: string;
  lines: number;
  /** Its lines without those of the named functions inside. */
  ownLines: number;
}>;

/** The name of a declaration of a function: `function f`, `const f = () => …`, `{ f() {…} }`. */
const nameOf = (node: Node): string | undefined => {
  if (isFunctionDeclaration(node)) return node.body && (node.name?.text ?? 'default');
  if (isMethodDeclaration(node)) return node.body && node.name.getText();
  if (!isVariableDeclaration(node) || !node.initializer) return undefined;
  const isFunction = isArrowFunction(node.initializer) || isFunctionExpression(node.initializer);
  return isFunction ? node.name.getText() : undefined;
};

/** Every named function of a file, the ones inside others as well, in the order of the text. */
export const namedFunctions = ({ path, text, tree }: ParsedFile): readonly NamedFunction[] => {
  const found: NamedFunction[] = [];
  /** Adds what stands in the node; resolves to the lines of the outermost functions there. */
  const visit = (node: Node): number => {
    const before = found.length;
    let inside = 0;
    node.forEachChild((child) => {
      inside += visit(child);
    });
    const name = nameOf(node);
    if (name === undefined) return inside;
    const start = node.getStart();
    const lines = linesBetween(text, start, node.end);
    const line = linesBetween(text, 0, start);
    found.splice(before, 0, { path, line, name, lines, ownLines: Math.max(1, lines - inside) });
    return lines;
  };
  visit(tree);
  return found;
};
