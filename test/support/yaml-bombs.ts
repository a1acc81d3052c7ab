/** A text made to cost a reader time or memory; `text` builds it, so that a list of them costs nothing. */
export interface YamlBomb {
  readonly name: string;
  readonly text: () => string;
}

function join(count: number, line: (index: number) => string, separator = ""): string {
  return Array.from({ length: count }, (_, index) => line(index)).join(separator);
}

function laughs(levels: number, width: number): string {
  const first = 'a0: &a0 ["lol"]\n';
  return first + join(levels - 1, (i) => `a${i + 1}: &a${i + 1} [${join(width, () => `*a${i}`, ", ")}]\n`);
}

function mergeChain(): string {
  const links = join(499, (i) => `m${i + 1}: &m${i + 1}\n  <<: [${join(50, () => `*m${i}`, ",")}]\n  k${i + 1}: 1\n`);
  return `m0: &m0 {a: 1}\n${links}`;
}

function mergeMany(): string {
  const keys = join(999, (i) => `, k${i + 1}: ${i + 1}`);
  return `a: &a {k0: 0${keys}}\n${join(5000, (i) => `m${i}:\n  <<: *a\n`)}`;
}

/** Bombs that blow up by aliases and merges. */
const aliasBombs: readonly YamlBomb[] = [
  { name: "nine levels of nine aliases", text: () => laughs(10, 9) },
  { name: "four levels of ninety aliases", text: () => laughs(4, 90) },
  { name: "one mapping merged 5,000 times", text: mergeMany },
  { name: "a chain of merges", text: mergeChain },
  { name: "99 aliases of 1 MB", text: () => `a: &a "${"x".repeat(1e6)}"\nb: [${join(99, () => "*a", ",")}]\n` },
  { name: "100,000 aliases", text: () => `a: &a x\nb: [${join(1e5, () => "*a", ",")}]\n` },
  { name: "a mapping in itself", text: () => "a: &a\n  self: *a\n" },
  { name: "50,000 anchors", text: () => join(5e4, (i) => `k${i}: &a${i} v`, "\n") },
  { name: "50,000 tags", text: () => `a: ${"! ".repeat(5e4)}x` },
  { name: "100,000 percent signs", text: () => `${"%".repeat(1e5)}\n---\na: 1` },
  { name: "100,000 documents", text: () => "---\na\n".repeat(1e5) },
];

/** Bombs that nest. */
const deepBombs: readonly YamlBomb[] = [
  ...[100, 1000, 5000, 20_000, 100_000].flatMap((n) => [
    { name: `${n} closed brackets`, text: () => "[".repeat(n) + "]".repeat(n) },
    { name: `${n} open brackets`, text: () => "[".repeat(n) },
    { name: `${n} open brackets below a key`, text: () => `a: ${"[".repeat(n)}` },
    { name: `${n} dashes`, text: () => `${"- ".repeat(n)}x` },
    { name: `${n} dashes below a key`, text: () => `a:\n  ${"- ".repeat(n)}x` },
    { name: `${n} dashes after a key`, text: () => `a: ${"- ".repeat(n)}x` },
    { name: `${n} question marks`, text: () => `${"? ".repeat(n)}x` },
    { name: `${n} question marks after a key`, text: () => `a: ${"? ".repeat(n)}x` },
    { name: `${n} colons`, text: () => `a: ${": ".repeat(n)}x` },
    { name: `${n} keys in one line`, text: () => `a: ${"b: ".repeat(n)}x` },
  ]),
  { name: "500 block levels", text: () => join(500, (i) => `${" ".repeat(i)}k:\n`) },
  { name: "2,000 block levels", text: () => join(2000, (i) => `${" ".repeat(i)}k:\n`) },
  { name: "3,000 open braces", text: () => `a: {${"b: {".repeat(3000)}` },
];

/** Bombs larger than a file may be. */
const bigBombs: readonly YamlBomb[] = [
  { name: "a list of 10 MB", text: () => join(3e5, (i) => `- {id: ${i}, t: "abc def"}`, "\n") },
  { name: "a string of 10 MB", text: () => `a: "${"x".repeat(1e7)}"` },
  { name: "a plain scalar of 10 MB", text: () => `a: ${"x ".repeat(5e6)}` },
  { name: "a comment of 10 MB", text: () => `# ${"x".repeat(1e7)}\na: 1` },
  { name: "a block of 10 MB", text: () => `a: |\n${"  line of text\n".repeat(7e5)}` },
  { name: "200,000 keys", text: () => join(2e5, (i) => `k${i}: ${i}`, "\n") },
];

/** Texts that make a careless pattern or error handler slow, for any length of them; some are good YAML. */
function slowTexts(length: number): readonly YamlBomb[] {
  const fill = (piece: string): string => piece.repeat(Math.floor((length - 16) / piece.length));
  const texts: readonly (readonly [name: string, text: () => string])[] = [
    ["spaces in a scalar", () => `a: x${fill(" ")}y`],
    ["colons", () => `a: ${fill("b:")}`],
    ["an open quote with escapes", () => `a: "${fill("\\n ")}`],
    ["an open quote with backslashes", () => `a: "${fill("\\")}`],
    ["line breaks before a value", () => `a:${fill("\n")}b`],
    ["line breaks before an indented value", () => `a:${fill("\n")} b`],
    ["hashes", () => `a: x${fill(" #")}`],
    ["tabs", () => `a:${fill("\t")}b`],
    ["doubled single quotes", () => `a: '${fill("''")}`],
    ["doubled single quotes, closed", () => `a: '${fill("''")}'\n`],
    ["a folded block of paragraphs", () => `a: >\n${fill("  x\n\n")}`],
    ["a literal block of empty lines", () => `a: |\n  x\n${fill("\n")}b: 1\n`],
    ["a number that ends in a letter", () => `a: ${fill("1")}x`],
    ["digits and underscores", () => `a: ${fill("1_")}`],
    ["a number without end", () => `a: ${fill("9")}`],
    ["a fraction without end", () => `a: 0.${fill("1")}\n`],
    ["base 60", () => `a: 1${fill(":1")}x`],
    ["hyphens", () => fill("-")],
    ["dashes with growing indentation", () => fill(join(50, (i) => `${" ".repeat(i)}- x\n`))],
    ["one key again and again", () => fill("a: 1\n")],
    ["tabs and reserved characters", () => fill("\tx: @\n")],
    ["reserved characters", () => join(Math.floor(length / 14), (i) => `k${i}: @x`, "\n").slice(0, length)],
    ["distinct keys", () => join(Math.floor(length / 14), (i) => `k${i}: ${i}\n`).slice(0, length)],
    ["distinct keys in braces", () => `a: {${join(Math.floor(length / 16), (i) => `k${i}: ${i}`, ", ")}}`],
    ["a list in brackets", () => `a: [${fill("1,")}]\n`],
    ["commas", () => `a: [${fill(",")}]\n`],
    ["closing brackets", () => `a: ${fill("]")}\n`],
    ["empty braces", () => `a:\n${fill("- {}\n")}`],
    ["comments", () => `${fill("#\n")}a: 1\n`],
    ["a long comment", () => `# ${fill("x")}\na: 1\n`],
    ["a long string", () => `a: "${fill("x")}"\n`],
    ["a long escaped string", () => `a: "${fill("\\u0041")}"\n`],
    ["a long plain text", () => `a: ${fill("x ")}\n`],
    ["a plain text of many lines", () => `a: x\n${fill("  x\n")}`],
    ["a quoted text of many lines", () => `a: "x\n${fill("  x\n")}  "\n`],
    ["a block", () => `a: |\n${fill("  line of text\n")}`],
    ["ambiguous scalars", () => `a:\n${fill("- on\n")}`],
    ["a key of its own for every letter", () => `${fill("x")}: 1\n`],
    ["region flags", () => `a: ${fill("\u{1f3f4}\u{e0067}\u{e0062}").slice(0, length / 3)}\n`],
    ["merge markers", () => fill("<<<<<<<\n")],
    ["document ends", () => `a: 1\n${fill("...\n")}`],
  ];
  return texts.map(([name, text]) => ({ name, text }));
}

/** Bombs of which each must be refused, and fast. */
export const yamlBombs: readonly YamlBomb[] = [
  ...aliasBombs,
  ...deepBombs,
  ...bigBombs,
  ...slowTexts(1_000_000).map(({ name, text }) => ({ name: `1 MB: ${name}`, text })),
];

/** Texts just within the size of a file that must be decided fast, one way or the other. */
export const slowYaml: readonly YamlBomb[] = slowTexts(512 * 1024 - 64);
