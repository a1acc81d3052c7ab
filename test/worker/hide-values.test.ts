import { describe, expect, it } from "vitest";
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
});
