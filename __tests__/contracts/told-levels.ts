import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** `error`, `warning`, `notice`, as the page of errors writes them. */
const LETTERS = new Map([
  ['error', 'E'],
  ['warning', 'W'],
  ['notice', 'N'],
]);

/**
 * As what the source tells each code: by the level beside it, else as an error. A level stands in the object, the call or the row of a table
 * that has the code, in what a constant or a helper puts it into, or in an object that spreads a problem. A failure that its reader compares,
 * or has in a list, to tell it as a remark, is told as that.
 */
export function toldLevels(isCode: (text: string) => boolean): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  const caught = new Set<string>();
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'))) {
    const text = readFileSync(join('src', name), 'utf8');
    if (!/'[A-Z_]{6,}'/.test(text)) continue;
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    for (const literal of within(file, ts.isStringLiteral)) {
      const { parent, text: code } = literal;
      if (!isCode(code) || ts.isLiteralTypeNode(parent)) continue;
      const isCompared = ts.isBinaryExpression(parent);
      const isListed = ts.isArrayLiteralExpression(parent) && !ts.isArrayLiteralExpression(parent.parent);
      const levels = isCompared
        ? remarksIn(functionOf(literal) ?? file, (one) => one !== undefined && ts.isStringLiteral(one) && one.text === code)
        : isListed
          ? remarksIn(file, (one) => one !== undefined && !ts.isStringLiteral(one) && !ts.isIdentifier(one))
          : levelsOf(literal, file);
      if ((isCompared || isListed) && levels.length > 0) caught.add(code);
      told.set(code, new Set([...(told.get(code) ?? []), ...levels]));
    }
  }
  return new Map([...told].map(([code, levels]) => [code, new Set([...levels].filter((one) => one !== 'E' || !caught.has(code)))]));
}

function levelsOf(literal: ts.StringLiteral, file: ts.SourceFile): readonly string[] {
  const inside = functionOf(literal) ?? file;
  for (let up: ts.Node = literal.parent; up !== inside; up = up.parent) {
    const beside = levelsBeside(up, inside);
    if (beside.length > 0) return beside;
  }
  const isName = (code: ts.Node | undefined): boolean => code !== undefined && ts.isIdentifier(code) && code.text === 'code';
  const named = within(inside, ts.isVariableDeclaration).some((one) => one.name.getText() === 'code' && contains(one, literal));
  const helper = ts.isCallExpression(literal.parent) ? functionNamed(file, literal.parent.expression) : undefined;
  for (const place of [...(named ? [inside] : []), ...(helper === undefined || helper === inside ? [] : [helper])]) {
    const levels = remarksIn(place, isName);
    if (levels.length > 0) return levels;
  }
  if (ts.isArrayLiteralExpression(literal.parent)) {
    const levels = within(inside, ts.isCallExpression).flatMap((one) => (one.arguments.some(isName) ? levelsBeside(one, inside) : []));
    if (levels.length > 0) return levels;
  }
  // A problem: thrown or, where its function or one without codes of its own spreads it, told.
  const spread = (place: ts.Node) => remarksIn(place, (code) => code !== undefined && ts.isSpreadAssignment(code));
  const others = within(file, ts.isFunctionDeclaration).filter(
    (one) => !within(one, ts.isStringLiteral).some(({ text }) => /^[A-Z_]{6,}$/.test(text)),
  );
  return ['E', ...[inside, ...others].flatMap(spread)];
}

/** The levels that an object has as its `level`, or a call or a row of a table as one of its words. */
function levelsBeside(node: ts.Node, inside: ts.Node): readonly string[] {
  if (ts.isObjectLiteralExpression(node)) {
    const level = propertyOf(node, 'level');
    return level === undefined ? [] : wordsOf(level, inside);
  }
  const words = ts.isCallExpression(node) ? node.arguments : ts.isArrayLiteralExpression(node) ? node.elements : [];
  return words.flatMap((word) => (ts.isStringLiteral(word) || ts.isConditionalExpression(word) ? wordsOf(word, inside) : []));
}

/** The levels of all objects below that have one, and a code, or a problem to spread, for which `isMeant` is true. */
function remarksIn(place: ts.Node, isMeant: (code: ts.Node | undefined) => boolean): readonly string[] {
  return within(place, ts.isObjectLiteralExpression).flatMap((one) => {
    const level = propertyOf(one, 'level');
    return level !== undefined && isMeant(propertyOf(one, 'code')) ? wordsOf(level, functionOf(one) ?? place) : [];
  });
}

/** The levels in an expression; of a parameter, those that its type has. */
function wordsOf(node: ts.Node, inside: ts.Node): readonly string[] {
  const own = ts.isIdentifier(node) ? within(inside, ts.isParameter).filter((one) => one.name.getText() === node.text) : [node];
  return own
    .flatMap((one) => [one, ...within(one, ts.isStringLiteral)])
    .flatMap((one) => (ts.isStringLiteral(one) ? (LETTERS.get(one.text) ?? []) : []));
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Node | undefined {
  const found = object.properties.find((one) => one.name?.getText() === name);
  if (found === undefined && name === 'code')
    return object.properties.find((one) => ts.isSpreadAssignment(one) && ts.isIdentifier(one.expression));
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : found?.name;
}

function functionNamed(file: ts.SourceFile, called: ts.Expression): ts.Node | undefined {
  const name = ts.isPropertyAccessExpression(called) ? called.name.getText() : called.getText();
  return within(file, ts.isFunctionLike).find((one) => one.name?.getText() === name);
}

function functionOf(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, ts.isFunctionLike);
}

function contains(whole: ts.Node, part: ts.Node): boolean {
  return part.pos >= whole.pos && part.end <= whole.end;
}

const below = new WeakMap<ts.Node, readonly ts.Node[]>();

/** What is below a node, of one kind. */
function within<T extends ts.Node>(node: ts.Node, is: (one: ts.Node) => one is T): readonly T[] {
  const known = below.get(node) ?? allBelow(node);
  below.set(node, known);
  return known.filter(is);
}

function allBelow(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    found.push(one);
    ts.forEachChild(one, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}
