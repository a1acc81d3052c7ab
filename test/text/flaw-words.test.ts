import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/text/read-yaml.ts";
import type { ReadYaml } from "../../src/text/text-flaw.ts";

function read(text: string): ReadYaml {
  return readYaml(Buffer.from(text));
}

describe("the words of a flaw", () => {
  it("say what to do about the commonest mistake", () => {
    const [flaw] = read("title: Fix: the door\n").flaws;
    expect(flaw).toMatchObject({
      message: expect.stringMatching(/^the YAML cannot be read: /u),
      help: expect.stringContaining("quotes"),
    });
  });

  it("show no control character of a key", () => {
    const [flaw] = read(`"${"k".repeat(300)}\\n": 1\n"${"k".repeat(300)}\\n": 2\n`).flaws;
    expect(flaw?.message.length).toBeLessThan(120);
    expect(flaw?.code).toBe("duplicate-key");
  });
});
