import ts from 'typescript';
import { renamed, speaksOf } from './names.mjs';

/**
 * A registry with a line more: whatever names the type `from` (a member of a union, a key, a case, an import, a
 * declaration) stands there once more for `to`, right after it. Throws when the file does not know `from`.
 */
export function doubled(text, file, { from, to }) {
  if (speaksOf(to, text)) throw new Error(`${file} knows ${to} already`);
  const out = file.endsWith('.ts') ? doubledCode(text, file, { from, to }) : doubledLines(text, { from, to });
  if (out === text) throw new Error(`${file} says nothing of ${from}: nowhere to put ${to}`);
  return out;
}

/** Data and tables: one line each, in JSON with the comma that the last one lacks. */
function doubledLines(text, { from, to }) {
  const lines = text.split('\n').flatMap((line) => {
    if (!speaksOf(from, line)) return [line];
    const needsComma = /"\s*$/.test(line);
    return [needsComma ? `${line},` : line, renamed(line, from, to)];
  });
  return lines.join('\n');
}

function doubledCode(text, file, { from, to }) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const inserts = [];
  const walk = (node) => {
    if (!speaksOf(from, node.getText(source))) return;
    const between = separatorAfter(node, source);
    if (between !== undefined && isNamedAfter(node, source, from)) {
      inserts.push({ at: node.end, text: between + renamed(node.getText(source), from, to) });
      return;
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return inserts
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, text: more }) => all.slice(0, at) + more + all.slice(at), text);
}

/** What stands between two such nodes; undefined for one that cannot simply stand twice. */
function separatorAfter(node) {
  const { parent } = node;
  if (!parent) return undefined;
  if (ts.isSourceFile(parent)) return '\n';
  if (ts.isCaseClause(node)) return '\n';
  if (ts.isUnionTypeNode(parent)) return '\n| ';
  if (ts.isImportSpecifier(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
    return ', ';
  if (ts.isArrayLiteralExpression(parent)) return ', ';
  return undefined;
}

/** A declaration, a key or an import is about the type when its own name is; a list's item when it is the name itself. */
function isNamedAfter(node, source, name) {
  const own = (part) => part !== undefined && speaksOf(name, part.getText(source));
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.some((one) => own(one.name));
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return own(node.moduleSpecifier);
  if (ts.isCaseClause(node)) return own(node.expression);
  if (ts.isStatement(node)) return own(node.name);
  if (ts.isPropertyAssignment(node)) return own(node.name);
  return true;
}
