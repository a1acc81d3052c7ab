import { describe, expect, it } from "vitest";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { overlayRevision } from "../../src/store/overlay.ts";
import { scopeOf } from "../../src/store/scope.ts";
import type { Transaction } from "../../src/store/transaction.ts";
import { revisionOf } from "../support/corpus-of.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

const sample = Object.fromEntries(filesOf(sampleObjects));
const issue = "cwom/Issue/01JD00000000000000000000B1.yaml";
const run = "cwom/Run/01JD00000000000000000000F1.yaml";
const artifact = "cwom/Artifact/01JD00000000000000000000G1.yaml";
const packet = "cwom/ContextPacket/01JD00000000000000000000C1.yaml";
const repo = "cwom/Repo/01JD00000000000000000000A1.yaml";

/** A store in which a second Issue stands for all that has nothing to do with a change. */
const files = {
  ...sample,
  "cwom/Issue/01JD00000000000000000000B2.yaml": "kind: Issue\nid: 01JD00000000000000000000B2\n",
  "cwom/Repo/01JD00000000000000000000A2.yaml": "kind: Repo\nid: 01JD00000000000000000000A2\n",
};

function bytesOf(text: string | null | undefined): Buffer | null {
  return text === null || text === undefined ? null : Buffer.from(text);
}

async function scopeOfWrites(
  writes: Record<string, string | null>,
  stands: Record<string, string> = files,
): Promise<readonly string[] | "all"> {
  const before = revisionOf(stands);
  const transaction: Transaction = {
    summary: "a change",
    writes: Object.entries(writes).map(([path, text]) => ({
      path,
      before: bytesOf(new Map(Object.entries(stands)).get(path)),
      after: bytesOf(text),
    })),
  };
  const scope = await scopeOf(transaction, before, overlayRevision(before, transaction), memoryCache());
  return scope.is === "all" ? "all" : scope.paths.filter((path) => path in stands || path in writes).toSorted();
}

describe("the scope of a change", () => {
  it("is nothing but the file itself where a sync tells how far it is", async () => {
    const path = "cwom/.sync/github.com-4711.json";
    expect(await scopeOfWrites({ [path]: "{}" })).toEqual([path]);
  });

  it("is what it writes and all that leads on from there, and nothing else", async () => {
    const scope = await scopeOfWrites({ [artifact]: `${sample[artifact]}tags: [new]\n` });
    expect(scope).toEqual(Object.keys(sample).toSorted());
  });

  it("holds what an object led to before, when it does not any more", async () => {
    const scope = await scopeOfWrites({ [issue]: "kind: Issue\nid: 01JD00000000000000000000B1\ntitle: Alone\n" });
    expect(scope).toContain(packet);
    expect(scope).not.toContain(run);
  });

  it("holds every packet for the Issue of a new one, whether the Issue lists it or not", async () => {
    const unlisted = "cwom/ContextPacket/01JD00000000000000000000C8.yaml";
    const others = {
      "cwom/ContextPacket/01JD00000000000000000000C7.yaml": "kind: ContextPacket\nid: 01JD00000000000000000000C7\n",
    };
    const stands = { ...files, ...others, [unlisted]: sample[packet]?.replace("C1", "C8") ?? "" };
    const made = "cwom/ContextPacket/01JD00000000000000000000C9.yaml";
    const writes = { [made]: sample[packet]?.replace("C1", "C9") ?? "" };
    const scope = await scopeOfWrites(writes, stands);
    expect(scope).toContain(unlisted);
    expect(Object.keys(others).filter((path) => scope.includes(path))).toEqual([]);
  });

  it("holds every other of its kind for what must be one among many", async () => {
    const other = "cwom/Repo/01JD00000000000000000000A3.yaml";
    const scope = await scopeOfWrites({ [other]: "kind: Repo\nid: 01JD00000000000000000000A3\nslug: shop/orders\n" });
    expect(scope).toEqual([repo, "cwom/Repo/01JD00000000000000000000A2.yaml", other]);
  });

  it("finds the same id under another kind", async () => {
    const taken = "cwom/Artifact/01JD00000000000000000000B2.yaml";
    const scope = await scopeOfWrites({ [taken]: "kind: Artifact\nid: 01JD00000000000000000000B2\n" });
    expect(scope).toEqual([taken, "cwom/Issue/01JD00000000000000000000B2.yaml"]);
  });

  it("finds what a disk that ignores case would take for the same file", async () => {
    const taken = "cwom/Issue/01jd00000000000000000000b2.yaml";
    const scope = await scopeOfWrites({ [taken]: "kind: Issue\nid: 01jd00000000000000000000b2\n" });
    expect(scope).toEqual(["cwom/Issue/01JD00000000000000000000B2.yaml", taken]);
  });

  it.each([
    ["a deletion", { [artifact]: null }],
    ["a change of what others pin", { [packet]: `${sample[packet]}tags: [new]\n` }],
    ["settings", { "cwom/config.yaml": "seal: landing\n" }],
  ])("is the whole store for %s", async (_, writes) => {
    expect(await scopeOfWrites(writes)).toBe("all");
  });
});
