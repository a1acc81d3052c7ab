import { spawnSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBranchName } from "../../src/rules/repo/branch-name.ts";

const names: readonly string[] = [
  ..."main|release/1.2|a|-a|a-|@|a@|@a|a@b|a@{b|{a}|HEAD|a/HEAD|head|refs/heads/main|ünïcode|日本".split("|"),
  ..."a b|a~b|a^b|a:b|a?b|a*b|a[b|a]b|a\\b|a..b|a.b|.a|a.|a/.b|a./b|a.lock|a.lock/b|a.locked|.lock|a/|/a|a//b".split(
    "|",
  ),
  "a\tb",
  "a\u007Fb",
  "a\u0085b",
  " ",
  "",
];

function gitTakes(name: string): boolean {
  const { status, stdout } = spawnSync("git", ["check-ref-format", "--branch", name], { encoding: "utf8" });
  return status === 0 && stdout.trimEnd() === name;
}

describe("isBranchName", () => {
  it.each(names)("says of %j what git says", (name) => {
    expect(isBranchName(name)).toBe(gitTakes(name));
  });

  it("agrees with git on names made of the pieces that matter", () => {
    const pieces = fc.constantFrom("a", "-", ".", "..", "/", "@", "{", ".lock", "~", "[", "\\", " ", "é");
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 5 }), (parts) => {
        const name = parts.join("");
        expect([name, isBranchName(name)]).toEqual([name, gitTakes(name)]);
      }),
      { numRuns: 300 },
    );
  });
});
