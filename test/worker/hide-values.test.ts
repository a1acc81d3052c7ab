import { describe, expect, it } from "vitest";
import { readOutput, withoutHidden } from "../../src/worker/executor-output.ts";
import { hideValues } from "../../src/worker/hide-values.ts";

const gone = "(a value of the environment was taken out)";

describe("values of the environment in what a command says", () => {
  it.each([
    ["as they are", { A: "correct horse" }, "it is correct horse.", `it is ${gone}.`],
    ["one that is a part of another", { A: "12345678", B: "1234567890" }, "1234567890 12345678", `${gone} ${gone}`],
    ["line by line", { A: "first line\r\nother line" }, "> other line", `> ${gone}`],
    ["but for short ones, which are there by chance", { A: "en", B: "" }, "when", "when"],
  ])("are taken out: %s", (_name, given, said, left) => {
    expect(hideValues(given)(said)).toBe(left);
  });

  it("are taken out of the words of its output, and not of what these are about", () => {
    const key = "key-of-an-agent";
    const said = [
      { summary: `with ${key}` },
      { decision: key },
      { artifact: { path: `${key}.txt`, type: "doc", title: key, preview: key } },
      { failure: { message: key } },
      { check: { name: key, status: "passed" } },
    ];
    const output = readOutput(said.map((one) => JSON.stringify(one)).join("\n"));
    expect(withoutHidden(output, hideValues({ KEY: key }))).toMatchObject({
      summary: `with ${gone}`,
      decisions: [gone],
      artifacts: [{ path: `${key}.txt`, title: gone, preview: gone }],
      failure: { message: gone },
      checks: [{ name: key }],
    });
  });
});
