import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

/** One small mistake in a file: the text from `start` to `end` becomes `text`. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly kind: 'condition' | 'branch' | 'bound';
}

const NEGATED = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);
const SHIFTED = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
]);

/** Every mistake of the three kinds that can be made in a source file, in the order of its text. */
export function mutationsOf(text: string): readonly Mutation[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const add = (kind: Mutation['kind'], node: ts.Node, replacement: string): void => {
    const start = node.getStart(file);
    found.push({ kind, start, end: node.end, text: replacement, line: file.getLineAndCharacterOfPosition(start).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) inExpression(node);
    else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add('condition', node, node.operand.getText(file));
    else if (ts.isIfStatement(node)) add('branch', node.expression, node.elseStatement === undefined ? 'false' : 'true');
    else if (ts.isConditionalExpression(node)) {
      add('branch', node, `(${node.whenTrue.getText(file)})`);
      add('branch', node, `(${node.whenFalse.getText(file)})`);
    } else if (ts.isCaseClause(node) && node.statements.length > 0) {
      // Never taken: nothing that is asked for is a new object.
      add('branch', node.expression, '{}');
    }
    ts.forEachChild(node, visit);
  };
  const inExpression = (node: ts.BinaryExpression): void => {
    const { operatorToken, left, right } = node;
    const negated = NEGATED.get(operatorToken.kind);
    if (negated !== undefined) {
      // `a && b || c` of the new operators would bind otherwise.
      const both = `((${left.getText(file)}) ${negated} (${right.getText(file)}))`;
      add('condition', node, both);
    }
    const shifted = SHIFTED.get(operatorToken.kind);
    if (shifted !== undefined) add('bound', operatorToken, shifted);
    if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) add('branch', node, `(${left.getText(file)})`);
    const sum = operatorToken.kind === ts.SyntaxKind.PlusToken || operatorToken.kind === ts.SyntaxKind.MinusToken;
    if (sum && ts.isNumericLiteral(right) && right.text === '1') add('bound', right, '0');
  };
  visit(file);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Checks types of one changed file after another; what depends on it is not looked at. Unused names, which a mistake leaves behind, are no error. */
export class Compiler {
  readonly #options = { ...configured(), noUnusedLocals: false, noUnusedParameters: false };
  readonly #texts = new Map<string, { readonly text: string; readonly version: number }>();
  readonly #service = ts.createLanguageService({
    getCompilationSettings: () => this.#options,
    getScriptFileNames: () => [...this.#texts.keys()],
    getScriptVersion: (file) => String(this.#texts.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = this.#texts.get(file)?.text ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
  });

  /** Whether `file` may hold `text`. */
  accepts(file: string, text: string): boolean {
    const path = resolve(file);
    this.#set(path, text);
    const refused = [...this.#service.getSyntacticDiagnostics(path), ...this.#service.getSemanticDiagnostics(path)];
    this.#set(path, readFileSync(path, 'utf8'));
    return refused.length === 0;
  }

  #set(path: string, text: string): void {
    this.#texts.set(path, { text, version: (this.#texts.get(path)?.version ?? 0) + 1 });
  }
}

function configured(): ts.CompilerOptions {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: { compilerOptions: unknown } };
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, '.').options;
}
