import ts from 'typescript';

/** What is wrong with a rule that was broken. */
export type Rule =
  | 'a check is dropped'
  | 'a branch is always taken'
  | 'a condition counts for less'
  | 'a boundary moves'
  | 'a comparison turns round'
  | 'a flag flips'
  | 'a number changes'
  | 'a word changes'
  | 'an effect is skipped'
  | 'a field is left out'
  | 'an element is left out'
  | 'a step is left out'
  | 'a sum changes'
  | 'a pattern loosens';

/** The text between two offsets gives way to another. */
export interface Change {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

const turned: Partial<Record<ts.SyntaxKind, readonly [rule: Rule, operator: string]>> = {
  [ts.SyntaxKind.LessThanToken]: ['a boundary moves', '<='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['a boundary moves', '<'],
  [ts.SyntaxKind.GreaterThanToken]: ['a boundary moves', '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['a boundary moves', '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['a comparison turns round', '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['a comparison turns round', '==='],
  [ts.SyntaxKind.PlusToken]: ['a sum changes', '-'],
  [ts.SyntaxKind.MinusToken]: ['a sum changes', '+'],
  [ts.SyntaxKind.AsteriskToken]: ['a sum changes', '/'],
  [ts.SyntaxKind.SlashToken]: ['a sum changes', '*'],
  [ts.SyntaxKind.PlusEqualsToken]: ['a sum changes', '-='],
};

const logical = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);

/** Methods whose result can be mistaken for what they were called on. */
const steps = new Set(['toLowerCase', 'sort', 'filter', 'slice', 'replace', 'replaceAll', 'trim', 'reverse']);
/** Functions that can be forgotten around their only argument. */
const wrappers = new Set(['Math.floor', 'structuredClone']);
const otherMethod: Readonly<Record<string, string>> = { some: 'every', every: 'some' };

/** Every way to break this very node; its children are asked on their own. */
export function* changesOf(node: ts.Node, source: ts.SourceFile): Generator<Change> {
  const text = (part: ts.Node): string => part.getText(source);
  const put = (rule: Rule, part: ts.Node, becomes: string): Change => ({
    rule,
    start: part.getStart(source),
    end: part.getEnd(),
    becomes,
  });

  if (ts.isIfStatement(node)) {
    yield put('a check is dropped', node.expression, 'false');
    yield put('a branch is always taken', node.expression, 'true');
  } else if (ts.isConditionalExpression(node)) {
    yield put('a branch is always taken', node, text(node.whenTrue));
    yield put('a check is dropped', node, text(node.whenFalse));
  } else if (ts.isBinaryExpression(node)) {
    const { left, right, operatorToken } = node;
    if (logical.has(operatorToken.kind)) {
      yield put('a condition counts for less', node, text(left));
      yield put('a condition counts for less', node, text(right));
    }
    const [rule, operator] = turned[operatorToken.kind] ?? [];
    // Where it is the whole of an if, dropping and taking it always say as much.
    if (rule !== undefined && operator !== undefined && !(rule === 'a comparison turns round' && ts.isIfStatement(node.parent))) {
      yield put(rule, operatorToken, operator);
    }
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken && !ts.isIfStatement(node.parent)) {
    yield put('a comparison turns round', node, text(node.operand));
  } else if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
    yield put('a flag flips', node, node.kind === ts.SyntaxKind.TrueKeyword ? 'false' : 'true');
  } else if (ts.isNumericLiteral(node)) {
    yield put('a number changes', node, String(Number(node.text) + 1));
  } else if (ts.isStringLiteral(node) && !isName(node) && !isProse(node.parent)) {
    yield put('a word changes', node, JSON.stringify(`${node.text}~`));
  } else if ((ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) && !isProse(node.parent)) {
    yield put('a word changes', node, "'~'");
  } else if (ts.isRegularExpressionLiteral(node)) {
    yield* loosened(node, source);
  } else if (ts.isExpressionStatement(node) || ts.isThrowStatement(node) || ts.isContinueStatement(node)) {
    yield put('an effect is skipped', node, ';');
  } else if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties)
      if (!ts.isMethodDeclaration(property)) yield leftOut('a field is left out', node.properties, property, source);
  } else if (ts.isArrayLiteralExpression(node)) {
    for (const element of node.elements) yield leftOut('an element is left out', node.elements, element, source);
  } else if (ts.isCallExpression(node)) {
    const [argument] = node.arguments;
    if (wrappers.has(text(node.expression)) && argument !== undefined) yield put('a step is left out', node, text(argument));
    if (!ts.isPropertyAccessExpression(node.expression)) return;
    const { name, expression } = node.expression;
    if (steps.has(name.text)) yield put('a step is left out', node, text(expression));
    const other = otherMethod[name.text];
    if (other !== undefined) yield put('a condition counts for less', name, other);
  }
}

/** What is said to people alone: no caller goes by it, and no rule stands in it. */
function isProse(parent: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name) && ['detail', 'rule', 'note', 'title'].includes(parent.name.text);
}

/** The name of a property or of a module says nothing by itself. */
function isName(node: ts.StringLiteral): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) ||
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent)
  );
}

/** The list without one of its members, and without the comma that it needs no longer. */
function leftOut(rule: Rule, list: ts.NodeArray<ts.Node>, member: ts.Node, source: ts.SourceFile): Change {
  const next = list[list.indexOf(member) + 1];
  return { rule, start: member.getStart(source), end: next === undefined ? list.end : next.getStart(source), becomes: '' };
}

function* loosened(node: ts.RegularExpressionLiteral, source: ts.SourceFile): Generator<Change> {
  const whole = node.getText(source);
  const looser = [whole.replace('/^', '/'), whole.replace(/\$\/(?=\w*$)/, '/'), whole.replace(/i(?=\w*$)/, '')];
  for (const becomes of looser) {
    if (becomes !== whole) yield { rule: 'a pattern loosens', start: node.getStart(source), end: node.getEnd(), becomes };
  }
}
