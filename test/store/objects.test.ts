import { describe, expect, it } from "vitest";
import { objectsOf } from "../../src/store/objects.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { failureOf } from "../git/fixtures.ts";
import { revisionOf } from "../support/corpus-of.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const files = {
  ...Object.fromEntries(filesOf(sampleObjects)),
  "cwom/Issue/01JD00000000000000000000B2.yaml": "kind: Issue\nid: 01JD00000000000000000000B2\n",
  "cwom/Issue/01JD00000000000000000000B3.yaml": "{",
};
const objects = objectsOf(revisionOf(files), memoryCache());

describe("objects read one by one", () => {
  it("are got by kind and id, and are null where nothing can be read", async () => {
    expect((await objects.get("Issue", "01JD00000000000000000000B1"))?.title).toBe("Add /healthz");
    expect(await objects.get("Run", "01JD00000000000000000000B1")).toBeNull();
    expect(await objects.get("Issue", "01JD00000000000000000000B3")).toBeNull();
    expect(await objects.get("Issue", "../config")).toBeNull();
  });

  it("are found by a beginning or an end that fits one of the kinds asked for", async () => {
    expect((await objects.find("B1", "Issue", "Run")).kind).toBe("Issue");
    expect((await objects.find("F1", "Issue", "Run")).kind).toBe("Run");
    expect((await objects.all("Issue")).map(({ id }) => id.slice(-2))).toEqual(["B1", "B2"]);
  });

  it.each([
    ["01JD", "fits 3 objects", "name one of Issue"],
    ["01JD00000000000000000000C1", "is no Issue, but a ContextPacket", "cwom list Issue"],
    ["01JD00000000000000000000BX", "no Issue has an id", "did you mean"],
    ["", "no Issue has an id", "cwom list"],
    ["B3", "cannot be read", "cwom check"],
  ])("fail for %j with what helps", async (part, message, help) => {
    const failure = await failureOf(objects.find(part, "Issue"));
    expect(failure).toMatchObject({ code: "usage" });
    expect(failure.message).toContain(message);
    expect(failure.help).toContain(help);
  });
});
