import { describe, expect, it } from "vitest";
import { nearest } from "../../src/model/did-you-mean.ts";
import { artifactTypes, issueTypes, statuses } from "../../src/model/enums.ts";

describe("did you mean", () => {
  it.each([
    ["cancelled", statuses, "canceled"],
    ["Done", statuses, "done"],
    ["doen", statuses, "done"],
    ["docs", issueTypes, "doc"],
    ["container-image", artifactTypes, "container_image"],
    ["codePatch", artifactTypes, "code_patch"],
    ["forIssue", ["for_issue", "repo"], "for_issue"],
    ["descripton", ["description", "title"], "description"],
  ])("%s is taken for the near word", (word, words, meant) => expect(nearest(word, words)).toBe(meant));

  it.each([
    ["in_progress", statuses],
    ["open", issueTypes],
    ["P9", ["P0", "P1"]],
    ["", statuses],
    ["x".repeat(500_000), statuses],
  ])("%.20s is near to none", (word, words) => expect(nearest(word, words)).toBeNull());
});
