import { describe, expect, it } from "vitest";
import { printYaml } from "../../src/text/format-yaml.ts";
import { sample } from "../model/samples.ts";
import { issue, mergeTexts, swap } from "../support/merge-texts.ts";
import type { Edit } from "../support/merge-texts.ts";
import { valueOf } from "../support/random-edits.ts";

describe("fields that both sides changed", () => {
  it.each<[what: string, ours: Edit, theirs: Edit, ...expected: string[]]>([
    [
      "lines of a description",
      swap("  one\n", "  ONE\n"),
      swap("  three\n", "  3 # no comment\n"),
      "  ONE\n  two\n  3 # no comment\n",
    ],
    ["tags", swap("[a, b]", "[a, b, mine]"), swap("[a, b]", "[b, yours]"), "tags: [b, mine, yours]\n"],
    [
      "an actor and another",
      swap("actor_id: coder\n", "actor_id: coder\n- actor_kind: human\n  actor_id: zoe\n"),
      swap("actor_id: coder\n", "actor_id: coder\n- actor_kind: human\n  actor_id: ada\n"),
      "- actor_kind: agent # a robot\n  actor_id: coder\n- actor_kind: human\n  actor_id: ada\n- actor_kind: human\n  actor_id: zoe\n",
    ],
    [
      "an actor's display, and another actor",
      swap("actor_id: coder\n", "actor_id: coder\n  display: The coder\n"),
      swap("assignees:\n", "assignees:\n- actor_kind: human\n  actor_id: ada\n"),
      "- actor_kind: human\n  actor_id: ada\n- actor_kind: agent # a robot\n  actor_id: coder\n  display: The coder\n",
    ],
    [
      "criteria: one changed, two added",
      swap("    - second\n", "    - second\n    # mine\n    - third\n"),
      swap("- first", "- FIRST"),
      "    - FIRST # the most important\n    - second\n    # mine\n    - third\n",
    ],
    ["updated_at, the later", swap("05T09", "05T11"), swap("05T09", "05T10"), "updated_at: 2026-01-05T11:00:00Z\n"],
    [
      "members of meta",
      swap("meta:\n", "meta:\n  team/a: 1\n"),
      swap("[1, 2]\n", "[1, 2]\n  team/b: on\n"),
      "team/a: 1\n",
      "team/list: [1, 2]\n",
      "team/b: on\n",
    ],
    [
      "nothing, but for how it is said",
      swap("tags: [a, b]\n", "tags: [a, b]\nwatchers: []\n"),
      swap("priority: P1\n", "priority: P1\nwatchers:\n- {actor_kind: human, actor_id: ada}\n"),
      "actor_id: ada",
    ],
    [
      "comments",
      swap("# the title\n", "# my title\n"),
      swap("# the title\n", "# your title\n"),
      "# my title\n# your title\ntitle: 'Add /healthz' # short\n",
    ],
    [
      "a field and the comment beside it",
      swap("status: planned", "status: ready"),
      swap("# so far", "# for now"),
      "status: ready # so far\n",
      "# for now\n",
    ],
  ])("come together: %s", (_, ours, theirs, ...expected) => {
    const { text, open } = mergeTexts(issue, ours(issue), theirs(issue));
    expect(open).toEqual([]);
    for (const part of expected) expect(text).toContain(part);
    expect(valueOf(mergeTexts(issue, theirs(issue), ours(issue)).text)).toEqual(valueOf(text));
  });

  it.each<[what: string, ours: Edit, theirs: Edit, pointer: string, ours: string, theirs: string]>([
    [
      "status",
      swap("status: planned", "status: ready"),
      swap("status: planned", "status: blocked"),
      "/status",
      '"ready"',
      '"blocked"',
    ],
    [
      "a line of the description",
      swap("  two\n", "  2\n"),
      swap("  two\n", "  zwei\n"),
      "/description",
      '"one\\n2\\nthree\\n"',
      '"one\\nzwei\\nthree\\n"',
    ],
    [
      "a Ref, and the pin of what it was",
      swap("0002}", "0003}"),
      swap("0002}", "0002, digest: x}"),
      "/repo",
      '{"kind":"Repo","id":"01JB0000000000000000000003"}',
      '{"kind":"Repo","id":"01JB0000000000000000000002","digest":"x"}',
    ],
    [
      "an actor taken off, and renamed",
      swap("- actor_kind: agent # a robot\n  actor_id: coder\n", "- {actor_kind: human, actor_id: ada}\n"),
      swap("actor_id: coder\n", "actor_id: coder\n  display: C\n"),
      "/assignees",
      "nothing",
      '{"actor_kind":"agent","actor_id":"coder","display":"C"}',
    ],
    [
      "one criterion",
      swap("- second", "- 2nd"),
      swap("- second", "- zweitens"),
      "/acceptance/criteria",
      '["2nd"]',
      '["zweitens"]',
    ],
    ["a list of free data", swap("[1, 2]", "[1]"), swap("[1, 2]", "[2]"), "/meta/team~1list", "[1]", "[2]"],
  ])("are for a person to decide: %s", (_, ours, theirs, pointer, here, there) => {
    const others = swap("Add /healthz", "Add /health");
    const { text, open } = mergeTexts(issue, ours(issue), others(theirs(issue)));
    expect(open).toMatchObject([{ pointer, ours: here, theirs: there }]);
    expect(text.match(/^[<=>]{7}/gm)).toEqual(["<<<<<<<", "=======", ">>>>>>>"]);
    expect(text).toContain("title: 'Add /health' # short\n");
  });

  it("are a conflict as a whole where nothing is known of what was before, unless both say the same", () => {
    const ours = swap("status: planned", "status: ready")(issue);
    const { text, open } = mergeTexts(null, ours, swap("# the title", "# your title")(issue));
    expect(open).toMatchObject([{ pointer: "/status", base: "nothing" }]);
    expect(text).toMatch(
      /<<<<<<< ours\nstatus: ready # so far\n=======\nstatus: planned # so far\n>>>>>>> theirs\nassignees/,
    );
    expect(mergeTexts(null, issue, `${issue}# more\n`)).toMatchObject({
      open: [],
      text: expect.stringContaining("# more\n"),
    });
  });
});

function returns(text: string): string {
  return text.replaceAll("\n", "\r\n");
}

function described(before: string, after: string): string {
  return printYaml(sample("Issue", { description: `${before}middle\n${after}` }));
}

describe("the text of a merged object", () => {
  it("keeps every byte that is not about the change, CR LF too", () => {
    const ours = swap("status: planned", "status: ready")(issue);
    const theirs = swap("type: feature", "type:   'bug'")(issue);
    const expected = swap("type: feature", "type:   'bug'")(ours);
    expect(mergeTexts(issue, ours, theirs).text).toBe(expected);
    expect(mergeTexts(issue, returns(ours), theirs).text).toBe(returns(expected));
    expect(mergeTexts(issue, ours, returns(theirs)).text).toBe(expected);
  });

  it("takes a member of theirs to its place, and one that they took away out", () => {
    const ours = swap("status: planned", "status: ready")(issue);
    const theirs = swap("tags: [a, b]\n", "# whom to ask\nwatchers:\n- {actor_kind: human, actor_id: ada}\n")(issue);
    const { text } = mergeTexts(issue, ours, theirs);
    expect(text).toContain(
      "  actor_id: coder\n# whom to ask\nwatchers:\n- {actor_kind: human, actor_id: ada}\nacceptance:\n",
    );
  });

  it("holds no object that the schema refuses, though it took both", () => {
    const [head, tail] = ["ours\n".repeat(9000), "theirs\n".repeat(9000)];
    const { open } = mergeTexts(described("", ""), described(head, ""), described("", tail));
    expect(open).toMatchObject([{ pointer: "/description", why: expect.stringContaining("65536") }]);
  });
});
