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
    if (shifted !== undefined) add('bound', node, `${left.getText(file)} ${shifted} ${right.getText(file)}`);
    if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) add('branch', node, `(${left.getText(file)})`);
    const sum = operatorToken.kind === ts.SyntaxKind.PlusToken || operatorToken.kind === ts.SyntaxKind.MinusToken;
    if (sum && ts.isNumericLiteral(right) && right.text === '1') add('bound', right, '0');
  };
  visit(file);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text with the mistake in it. */
export function mutated(source: string, { start, end, text }: Mutation): string {
  return source.slice(0, start) + text + source.slice(end);
}

/** Which of these texts may stand in place of their files. Unused names, which a mistake leaves behind, are no error. */
export function acceptable(mutants: readonly { readonly file: string; readonly text: string }[]): readonly boolean[] {
  const options = { ...configured(), noUnusedLocals: false, noUnusedParameters: false, incremental: false };
  delete options.tsBuildInfoFile;
  // Beside their files, all in one program: what they import is looked at once.
  const texts = new Map(mutants.map(({ file, text }, at) => [resolve(file).replace(/\.ts$/, `.mutant${at}.ts`), text]));
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...texts.keys()], options, {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, version) => {
      const text = texts.get(path) ?? host.readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, version);
    },
  });
  return [...texts.keys()].map((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].length === 0;
  });
}

function configured(): ts.CompilerOptions {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: { compilerOptions: unknown } };
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, '.').options;
}
