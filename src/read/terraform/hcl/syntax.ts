/**
 * The syntax tree of HCL2's native syntax, in HCL's own terms. It says what was written, not what it means: nothing is evaluated.
 * All offsets are UTF-16 code units into the text that was parsed; an end is exclusive. The range of a node lies in that of its parent.
 */

/** What stands in a file, or between the braces of a block (braces not included). */
export interface Body {
  /** In the order of the source. A name that is defined twice is here twice. */
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  readonly start: number;
  readonly end: number;
}

/** `name = value`. Its range is from `nameStart` to the end of its value. */
export interface Attribute {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly value: Expression;
}

/** `type "label" { ... }`; the range starts at the type and ends after the closing brace. */
export interface Block {
  readonly type: string;
  readonly typeStart: number;
  readonly typeEnd: number;
  readonly labels: readonly Label[];
  readonly body: Body;
  readonly start: number;
  readonly end: number;
}

/** A label of a block, an identifier or a string; the range includes the quotes. */
export interface Label {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Expression =
  | LiteralExpression
  | TemplateExpression
  | TupleExpression
  | ObjectExpression
  | ForExpression
  | VariableExpression
  | TraversalExpression
  | CallExpression
  | ConditionalExpression
  | UnaryExpression
  | BinaryExpression
  | ParenthesesExpression
  | InvalidExpression;

/** A number, `true`, `false` or `null`. Strings are templates. */
export interface LiteralExpression {
  readonly kind: 'literal';
  readonly value: number | boolean | null;
  /** As written: an account id keeps its digits. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A string, quoted or a heredoc. The value is that of its parts one after another, except that a template whose only part is an
 * interpolation (`soleInterpolation`) has the value, and the type, of that expression. An empty string has no parts.
 */
export interface TemplateExpression {
  readonly kind: 'template';
  /** `<<X` is a heredoc, `<<-X` a flush heredoc, the indentation of which has been taken out of its parts. */
  readonly form: 'quoted' | 'heredoc' | 'flush heredoc';
  readonly parts: readonly TemplatePart[];
  /** At the opening quote or `<<`. */
  readonly start: number;
  /** After the closing quote or marker. */
  readonly end: number;
}

export type TemplatePart = TextPart | InterpolationPart | IfPart | ForPart;

/** Literal text; never two in a row. It can be empty, when `~` took all of it. */
export interface TextPart {
  readonly kind: 'text';
  /** The text that is meant: escapes decoded, trimmed where a neighbour says `~`, without the indentation of a flush heredoc. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the pieces of `text` come from; undefined when it is the source text from `start` to `end`. See `offsetOf`. */
  readonly segments: readonly TextSegment[] | undefined;
}

/** A piece of a text part: one escape sequence, or text that is as in the source. */
export interface TextSegment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `${ expression }`. */
export interface InterpolationPart {
  readonly kind: 'interpolation';
  readonly expression: Expression;
  /** Written `${~`: blanks before it are gone from the text part before it. */
  readonly trimBefore: boolean;
  /** Written `~}`. */
  readonly trimAfter: boolean;
  readonly start: number;
  readonly end: number;
}

/** `%{ if condition } ... %{ else } ... %{ endif }`. */
export interface IfPart {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly trueParts: readonly TemplatePart[];
  /** Empty as well without an `else`. */
  readonly falseParts: readonly TemplatePart[];
  readonly ifMarker: Marker;
  readonly elseMarker: Marker | undefined;
  readonly endifMarker: Marker;
  readonly start: number;
  readonly end: number;
}

/** `%{ for key, value in collection } ... %{ endfor }`. */
export interface ForPart {
  readonly kind: 'for';
  readonly keyVariable: Name | undefined;
  readonly valueVariable: Name;
  readonly collection: Expression;
  readonly parts: readonly TemplatePart[];
  readonly forMarker: Marker;
  readonly endforMarker: Marker;
  readonly start: number;
  readonly end: number;
}

/** One `%{ ... }` of a directive. */
export interface Marker {
  readonly trimBefore: boolean;
  readonly trimAfter: boolean;
  readonly start: number;
  readonly end: number;
}

/** `[a, b]`. */
export interface TupleExpression {
  readonly kind: 'tuple';
  readonly items: readonly Expression[];
  readonly start: number;
  readonly end: number;
}

/** `{ key = value }`. */
export interface ObjectExpression {
  readonly kind: 'object';
  readonly items: readonly ObjectItem[];
  readonly start: number;
  readonly end: number;
}

/** `key = value` or `key : value`; from the start of the key to the end of the value. */
export interface ObjectItem {
  /** A bare identifier is a name, not a variable; `(name)` is an expression in parentheses. */
  readonly key: Name | Expression;
  readonly value: Expression;
}

/** An identifier that stands for itself: a key of an object, or a variable that a `for` declares. */
export interface Name {
  readonly kind: 'name';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** `[for value in collection : value]` or `{for key, value in collection : key => value... if condition}`. */
export interface ForExpression {
  readonly kind: 'for';
  readonly result: 'tuple' | 'object';
  readonly keyVariable: Name | undefined;
  readonly valueVariable: Name;
  readonly collection: Expression;
  /** What stands before `=>`; only when the result is an object. */
  readonly key: Expression | undefined;
  readonly value: Expression;
  /** Written `...`: values of the same key become a list. */
  readonly grouped: boolean;
  readonly condition: Expression | undefined;
  readonly start: number;
  readonly end: number;
}

/** A name alone; with steps behind it, it is the source of a traversal. */
export interface VariableExpression {
  readonly kind: 'variable';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** `source.attribute[index].*.attribute`: steps from any expression, applied one after another. */
export interface TraversalExpression {
  readonly kind: 'traversal';
  /** Never a traversal itself. */
  readonly source: Expression;
  /** At least one. */
  readonly steps: readonly Step[];
  readonly start: number;
  readonly end: number;
}

export type Step = AttributeStep | IndexStep | LegacyIndexStep | SplatStep;

/** `.name`; the range starts at the dot. */
export interface AttributeStep {
  readonly kind: 'attribute';
  readonly name: string;
  readonly nameStart: number;
  readonly start: number;
  readonly end: number;
}

/** `[key]`. */
export interface IndexStep {
  readonly kind: 'index';
  readonly key: Expression;
  readonly start: number;
  readonly end: number;
}

/** `.0`, an index as old versions of Terraform wrote it. */
export interface LegacyIndexStep {
  readonly kind: 'legacy index';
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * `.*` or `[*]`. The steps in `each` apply to every element; the steps that follow the splat in its list apply to the result as a whole.
 * An attribute-only splat (`.*`) takes the attributes and legacy indexes behind it; a full one (`[*]`) takes all steps, so it is the last
 * of its list.
 */
export interface SplatStep {
  readonly kind: 'splat';
  readonly full: boolean;
  readonly each: readonly Step[];
  /** From the dot or bracket to the end of `each`. */
  readonly start: number;
  readonly end: number;
}

/** `name(arguments)`. */
export interface CallExpression {
  readonly kind: 'call';
  /** With its namespace: `provider::aws::arn_parse`. */
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly arguments: readonly Expression[];
  /** The last argument is followed by `...`. */
  readonly expanded: boolean;
  readonly start: number;
  readonly end: number;
}

/** `condition ? trueResult : falseResult`. */
export interface ConditionalExpression {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly trueResult: Expression;
  readonly falseResult: Expression;
  readonly start: number;
  readonly end: number;
}

/** `-a` or `!a`. */
export interface UnaryExpression {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Expression;
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '>' | '>=' | '<' | '<=' | '+' | '-' | '*' | '/' | '%';

/** `a + b`. */
export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly start: number;
  readonly end: number;
}

/** `(a)`. */
export interface ParenthesesExpression {
  readonly kind: 'parentheses';
  readonly expression: Expression;
  readonly start: number;
  readonly end: number;
}

/** An expression that could not be read; a problem says why. Its value is unknown: it is there, so it must not count as absent. */
export interface InvalidExpression {
  readonly kind: 'invalid';
  readonly start: number;
  readonly end: number;
}

/** The text of a template that consists of nothing but text; undefined for every other expression. */
export function textOf(expression: Expression): string | undefined {
  if (expression.kind !== 'template' || expression.parts.length > 1) return undefined;
  const part = expression.parts[0];
  if (part === undefined) return '';
  return part.kind === 'text' ? part.text : undefined;
}

/** The expression of a template that is one interpolation and nothing else, `"${expression}"`: it keeps the expression's type. */
export function soleInterpolation(template: TemplateExpression): Expression | undefined {
  const part = template.parts[0];
  return template.parts.length === 1 && part?.kind === 'interpolation' ? part.expression : undefined;
}

/** Where in the source the character `index` of a part's text stands; the end of the part for an index behind the last one. */
export function offsetOf(part: TextPart, index: number): number {
  if (part.segments === undefined) return Math.min(part.start + index, part.end);
  let before = 0;
  for (const { text, start, end } of part.segments) {
    if (index < before + text.length) return Math.min(start + index - before, end - 1);
    before += text.length;
  }
  return part.end;
}

/** The expressions directly inside an expression, in the order of the source; keys that are names are not expressions. */
export function childrenOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'variable':
    case 'invalid':
      return [];
    case 'template':
      return expression.parts.flatMap(expressionsOfPart);
    case 'tuple':
      return [...expression.items];
    case 'object':
      return expression.items.flatMap(({ key, value }) => (key.kind === 'name' ? [value] : [key, value]));
    case 'for':
      return [expression.collection, expression.key, expression.value, expression.condition].filter(
        (child) => child !== undefined,
      );
    case 'traversal':
      return [expression.source, ...expression.steps.flatMap(expressionsOfStep)];
    case 'call':
      return [...expression.arguments];
    case 'conditional':
      return [expression.condition, expression.trueResult, expression.falseResult];
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'parentheses':
      return [expression.expression];
  }
}

function expressionsOfPart(part: TemplatePart): Expression[] {
  switch (part.kind) {
    case 'text':
      return [];
    case 'interpolation':
      return [part.expression];
    case 'if':
      return [
        part.condition,
        ...part.trueParts.flatMap(expressionsOfPart),
        ...part.falseParts.flatMap(expressionsOfPart),
      ];
    case 'for':
      return [part.collection, ...part.parts.flatMap(expressionsOfPart)];
  }
}

function expressionsOfStep(step: Step): Expression[] {
  if (step.kind === 'index') return [step.key];
  return step.kind === 'splat' ? step.each.flatMap(expressionsOfStep) : [];
}
