import ts from 'typescript';

/** A spread of a list written out, or of one cut to a length, is as long as the code says. */
const isBounded = (argument: ts.Expression): boolean =>
  ts.isArrayLiteralExpression(argument) ||
  (ts.isCallExpression(argument) &&
    ts.isPropertyAccessExpression(argument.expression) &&
    argument.expression.name.text === 'slice');

/** What a list is spread into without need: there is a way to do the same one by one. */
const takesMany = (called: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(called) &&
  (/^(push|unshift|splice|concat|fromCharCode|fromCodePoint|of)$/.test(called.name.text) ||
    called.expression.getText() === 'Math');

/**
 * Built-in functions in a source file that are given a list by `...`, as `line: text`. Each item becomes an argument, and some
 * hundred thousand arguments are a RangeError: whoever sends so many records would end the suite (exit 3). Rest parameters, lists
 * written out and lists cut to a length are as long as the code says.
 */
export const spreadCalls = (text: string): readonly string[] => {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const rest = new Set<string>();
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isParameter(node) && node.dotDotDotToken !== undefined) rest.add(node.name.getText(file));
    if (ts.isCallExpression(node) && takesMany(node.expression))
      for (const argument of node.arguments)
        if (
          ts.isSpreadElement(argument) &&
          !isBounded(argument.expression) &&
          !rest.has(argument.expression.getText(file))
        )
          found.push(
            `${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}: ${node.getText(file).slice(0, 100)}`,
          );
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
};
