import { describe, expect, it } from "vitest";
import { sampleObjects } from "../support/sample-store.ts";
import { siteOf, storeOf, textOf } from "./pages.ts";

const [, issue = {}, , , , run = {}, artifact = {}] = sampleObjects;
const issueId = "01JD00000000000000000000B1";

async function textAt(folder: string, target: string): Promise<string> {
  return textOf((await siteOf(folder)).get(target.slice(1)) ?? "");
}

describe("the pages of what was weighed", () => {
  it("counts no Run as an attempt that only weighs one, and names members of meta as they are written", async () => {
    const weighing = { ...run, id: "weighing", meta: { "cwom/proves": "01JD00000000000000000000F1" } };
    const owned = sampleObjects.map((object) =>
      object === issue ? { ...issue, meta: { "shop/team": "one" } } : object,
    );
    const repository = storeOf([...owned, weighing]);
    const path = `cwom/Issue/${issueId}.yaml`;
    repository.write(path, repository.read(path).replace("shop/team: one", "shop/team: two"));
    repository.commit("two");
    const text = await textAt(repository.folder, `/Issue/${issueId}.html`);
    expect(text).toMatch(/Attempts 1 .*meta › shop\/team one → two/);
    expect(await textAt(repository.folder, "/Run/weighing.html")).toContain("Weighing of Add /healthz");
  });

  it("says of a Run by which proof it was weighed last, whoever made that", async () => {
    const meta = { "cwom/proof": "partial" };
    const proof = {
      ...artifact,
      type: "report",
      meta,
      id: "first",
      title: "Proof: partial",
      created_at: "2026-02-01T00:00:00Z",
    };
    const later = {
      ...proof,
      id: "later",
      title: "Proof: pass",
      produced_by: { kind: "Run", id: "weighing" },
      meta: { "cwom/proof": "pass", "cwom/proves": "01JD00000000000000000000F1" },
      created_at: "2026-02-02T00:00:00Z",
    };
    const page = "/Run/01JD00000000000000000000F1.html";
    expect(await textAt(storeOf([...sampleObjects, proof]).folder, page)).toContain("Weighed Proof: partial");
    expect(await textAt(storeOf([...sampleObjects, proof, later]).folder, page)).toContain("Weighed Proof: pass");
  });
});
