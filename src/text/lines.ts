import type { Span } from "../finding/finding.ts";
import type { OffsetFlaw, TextFlaw } from "./text-flaw.ts";

/** Turns offsets (UTF-16 units) of one text into lines and columns; only LF ends a line, a CR before it is no part of the line. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  /** The stretch from one offset to another, 1-based. */
  span(from: number, to: number): Span {
    const [line, column] = this.#position(from);
    const [endLine, endColumn] = this.#position(Math.max(from, to));
    return { line, column, endLine, endColumn };
  }

  /** The offset of a line and column (1-based). */
  offset(line: number, column: number): number {
    return (this.#starts[line - 1] ?? this.#text.length) + column - 1;
  }

  /** The text of a line (1-based) without its line break; empty past the end. */
  line(number: number): string {
    const start = this.#starts[number - 1] ?? this.#text.length;
    const next = this.#starts[number];
    return this.#text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/u, "");
  }

  /** A flaw found by offset, placed. */
  place({ from, to, pointer, ...flaw }: OffsetFlaw): TextFlaw {
    return { ...flaw, pointer: pointer ?? null, span: this.span(from, to) };
  }

  #position(offset: number): [line: number, column: number] {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return [low + 1, offset - (this.#starts[low] ?? 0) + 1];
  }
}
