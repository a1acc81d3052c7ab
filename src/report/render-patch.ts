import { createTwoFilesPatch } from "diff";
import type { Transaction } from "../store/transaction.ts";
import { printable } from "../text/printable.ts";

const absent = "/dev/null";

/** A transaction as a unified diff that is safe to print. */
export function renderPatch({ writes }: Transaction): string {
  const patches = writes.map(({ path, before, after }) =>
    createTwoFilesPatch(
      before === null ? absent : `a/${path}`,
      after === null ? absent : `b/${path}`,
      textOf(before),
      textOf(after),
      undefined,
      undefined,
      { context: 2 },
    ),
  );
  const lines = patches
    .join("")
    .split("\n")
    .filter((line) => !/^=+$/.test(line));
  return lines.map((line) => printable(line)).join("\n");
}

function textOf(bytes: Uint8Array | null): string {
  return bytes === null ? "" : Buffer.from(bytes).toString("utf8");
}
