import { deterministicId } from "../../src/github/mapping.ts";
import { printYaml } from "../../src/text/format-yaml.ts";

/** An Issue that nobody has brought to `shop/orders` yet, as a file: its path and its text. The Repo has the id that a first sync gives it. */
export function newIssueFile(): [path: string, text: string] {
  const repo = { kind: "Repo", id: deterministicId("Repo", "github.com/4711", "2026-01-01T00:00:00Z") };
  const id = "01JD0000000000000000000001";
  const times = { created_at: "2026-01-05T08:00:00Z", updated_at: "2026-01-05T08:00:00Z" };
  const issue = { kind: "Issue", id, repo, title: "New", description: "For @ada.", type: "bug", ...times };
  return [`cwom/Issue/${id}.yaml`, printYaml(issue)];
}
