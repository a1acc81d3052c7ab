import { describe, expect, it } from "vitest";
import { served } from "../support/served.ts";
import type { Served } from "../support/served.ts";

/** Texts that were made to mean something else than text, somewhere. */
const texts = [
  `'; DROP TABLE issues; --`,
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "${jndi:ldap://x}",
  "{{7*7}}",
  "$(touch pwned)",
  "`touch pwned`",
  "../../../../etc/passwd",
  "--upload-pack=touch pwned",
  "::set-output name=x::y",
  "##[add-path]x",
  "@everyone",
  "!!js/function 'x'",
  "&a [*a]",
  "no",
  "1e400",
  "constructor",
  "مرحبا",
  "👩‍👩‍👧",
  "line\nline: x\n---\nkind: Run",
  "\u0000",
  "\u001b[31mred\u001b[0m",
  "a\u202eb",
  "\u200b",
  "\ud800",
  " ".repeat(600),
];

const packet = { for_issue: "01JD00000000000000000000B1" };

/** A body with the text in one of its members, and how to find it there again. */
const places: readonly (readonly [string, string, (text: string) => object])[] = [
  ["title", "/cwom/issues", (text) => ({ title: text, type: "bug" })],
  ["description", "/cwom/issues", (text) => ({ title: "x", type: "bug", description: text })],
  ["a tag", "/cwom/issues", (text) => ({ title: "x", type: "bug", tags: [text] })],
  ["a name in meta", "/cwom/issues", (text) => ({ title: "x", type: "bug", meta: { [text]: text } })],
  [
    "an assignee",
    "/cwom/issues",
    (text) => ({ title: "x", type: "bug", assignees: [{ actor_kind: "human", actor_id: text }] }),
  ],
  ["an id", "/cwom/issues", (text) => ({ id: text, title: "x", type: "bug" })],
  ["instructions", "/cwom/context-packets", (text) => ({ ...packet, summary: "x", instructions: text })],
  [
    "a name",
    "/cwom/doctrine-refs",
    (text) => ({ namespace: "n", name: text, version: "1", type: "policy", statement: "s" }),
  ],
  ["a slug", "/cwom/repos", (text) => ({ name: "n", slug: text, source: { system: "x" } })],
];

describe("a text that means harm", () => {
  it.each(places)("in %s is kept as it is, or refused", async (_, path, bodyOf) => {
    const { ask, repository } = await served();
    const before = repository.git("ls-files");
    const answers = await Promise.all(texts.map((text) => tried(ask, path, bodyOf(text))));
    expect(answers.filter(({ status }) => ![201, 400, 409, 422].includes(status))).toEqual([]);
    for (const { status, sent, read } of answers) if (status === 201) expect(read).toMatchObject(sent);
    const made = repository
      .git("ls-files")
      .split("\n")
      .filter((file) => !before.includes(file));
    expect(made.filter((file) => !/^cwom\/[A-Za-z]+\/[A-Za-z0-9._-]+\.yaml$/.test(file))).toEqual([]);
    expect(repository.git("status", "--porcelain")).toBe("");
    repository.git("fsck", "--strict");
  });

  it("does not reach a terminal through an answer, as a control or as a direction", async () => {
    const { fetch } = await served();
    for (const text of texts) {
      const request = new Request("http://localhost/cwom/issues", {
        method: "POST",
        headers: { host: "localhost", "content-type": "application/json" },
        body: JSON.stringify({ title: "x", type: text, meta: { note: text } }),
      });
      const said = await (await fetch(request)).text();
      // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(said).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});

async function tried(
  ask: Served["ask"],
  path: string,
  sent: object,
): Promise<{ readonly status: number; readonly sent: object; readonly read: unknown }> {
  const { status, headers } = await ask("POST", path, sent);
  const read = status === 201 ? (await ask("GET", headers.get("location") ?? "")).body : null;
  return { status, sent: withoutShort(sent), read };
}

/** Where an id alone was sent, a whole Ref is read. */
function withoutShort(sent: object): object {
  const { for_issue: _, ...rest }: { for_issue?: unknown } = { ...sent };
  return rest;
}
