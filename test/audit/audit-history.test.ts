import { describe, expect, it } from "vitest";
import type { Report } from "../../src/finding/report.ts";
import { objectDigest } from "../../src/model/digest.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { auditOf, historyOf } from "../support/audit-of.ts";
import type { Files } from "../support/audit-of.ts";
import { filesOf, sampleObjects, withChanges } from "../support/sample-store.ts";

/** The sample store with some objects changed, and some of its files gone. */
function store(changes: readonly JsonObject[] = [], gone: readonly string[] = [], more: Files = new Map()): Files {
  const changed = sampleObjects.map((object) => {
    const change = changes.find(({ kind, id = object["id"] }) => kind === object["kind"] && id === object["id"]);
    return change === undefined ? object : withChanges([object], change);
  });
  const files = new Map([...filesOf(changed), ...more]);
  for (const path of gone) files.delete(path);
  return files;
}

const packet = "cwom/ContextPacket/01JD00000000000000000000C1.yaml";
const landed = store();
const edited = store([{ kind: "ContextPacket", instructions: "Answer 204." }]);
const again = store([{ kind: "ContextPacket", instructions: "Answer 500." }]);
const deleted = store([], [packet]);
const unreadable = store([], [], new Map([[packet, "kind: ["]]));
const explicit = new Map([["cwom/config.yaml", "seal: explicit\n"]]);

const packetObject = sampleObjects.find(({ kind }) => kind === "ContextPacket") ?? {};
const digest = objectDigest(packetObject);
const seal = { digest, sealed_at: "2026-01-06T09:00:00Z", sealed_by: { actor_kind: "human", actor_id: "ada" } };
const text = landed.get(packet) ?? "";
const sealText = `seal:\n  digest: ${digest}\n  sealed_at: "${seal.sealed_at}"\n  sealed_by:\n    actor_kind: human\n    actor_id: ada\n`;
const withSeal = store([], [], new Map([[packet, text + sealText]]));

/** `commit number: pointer` of each finding; every finding must be history/immutable. */
async function said(states: readonly Files[], adapter: "native" | "isomorphic" = "native"): Promise<string[]> {
  const { folder, commits } = historyOf(states);
  const report = await auditOf(folder, { adapter });
  expect(report.conclusion).toBe(report.findings.length === 0 ? "clean" : "findings");
  return report.findings.map((finding) => `${commitOf(finding, commits)}: ${finding.pointer ?? ""}`);
}

function commitOf({ rule, message }: Report["findings"][number], commits: readonly string[]): string {
  expect(rule).toBe("history/immutable");
  const short = /\(commit ([0-9a-f]{7}) by Ada, /.exec(message)?.[1];
  return String(commits.findIndex((oid) => oid.startsWith(short ?? "?")));
}

describe("the audit of a branch", () => {
  it("is clean where packets and snapshots only came in", async () => {
    const more = new Map([
      ["cwom/ContextPacket/01JD00000000000000000000C2.yaml", text.replace("C1", "C2").replace("1.0", "1.1")],
    ]);
    const { folder } = historyOf([landed, store([{ kind: "Issue", title: "Another" }]), store([], [], more)]);
    const report = await auditOf(folder);
    expect(report).toMatchObject({ conclusion: "clean", findings: [], audit: { commits: 3, since: null, sealed: 3 } });
  });

  it("names commit, author, time, object, field, old and new of a change", async () => {
    const { folder, commits } = historyOf([landed, edited]);
    const report = await auditOf(folder);
    expect(report.findings).toHaveLength(1);
    const [finding] = report.findings;
    expect(finding).toMatchObject({
      rule: "history/immutable",
      level: "error",
      path: packet,
      pointer: "/instructions",
    });
    expect(finding).toMatchObject({
      id: "01JD00000000000000000000C1",
      old: '"Answer 200 with an empty body."',
      new: '"Answer 204."',
    });
    expect(finding?.line).toBeGreaterThan(1);
    const [base = "", head = ""] = commits.map((oid) => oid.slice(0, 7));
    expect(finding?.message).toBe(
      `ContextPacket 01JD00000000000000000000C1 "Healthz briefing" is sealed, but instructions changed since ${base} (commit ${head} by Ada, 2026-01-01T00:01:00Z)`,
    );
  });

  const cases: readonly [string, readonly Files[], readonly string[]][] = [
    ["a change that a later commit takes back", [landed, edited, landed], ["1: /instructions"]],
    ["each of two changes", [landed, edited, again], ["1: /instructions", "2: /instructions"]],
    ["a deletion", [landed, deleted, deleted], ["1: "]],
    ["a deletion, but no return of what had landed", [landed, deleted, landed], ["1: "]],
    ["a return with other content", [landed, deleted, edited], ["1: ", "2: /instructions"]],
    ["a change hidden behind a file that nobody can read", [landed, unreadable, edited], ["1: ", "2: /instructions"]],
    ["a comment", [landed, store([], [], new Map([[packet, `${text}# x\n`]]))], ["1: "]],
    ["a seal that is taken off", [withSeal, landed], ["1: "]],
    ["the loss of the whole store", [landed, new Map([["a.txt", "a"]])], ["1: ", "1: "]],
    ["nothing where a seal is added", [landed, withSeal, withSeal], []],
    ["a change of a seal that was added", [landed, withSeal, edited], ["2: /instructions", "2: "]],
    ["nothing where an unreadable file is mended", [unreadable, landed], []],
    ["nothing where a packet moves home", [moved("cwom/Issue/p.yaml"), landed], []],
    ["nothing where a copy at a wrong place goes", [copied("cwom/x.yaml"), landed], []],
    ["a change that comes with a move home", [moved("cwom/p.yaml"), edited], ["1: /instructions"]],
    ["another id for what had landed", [landed, renamed()], ["1: /id"]],
    ["a draft that changes before it is sealed, with seal: explicit: nothing", explicitly(landed, edited, deleted), []],
    ["a sealed object that changes, with seal: explicit", explicitly(withSeal, edited), ["1: /instructions", "1: "]],
  ];

  it.each(cases)("sees %s", async (_, states, expected) => {
    expect(await said(states)).toEqual(expected);
  });

  it.each(cases.slice(3, 6))("sees %s without git too", async (_, states, expected) => {
    expect(await said(states, "isomorphic")).toEqual(expected);
  });

  it("goes by the settings of the parent: a commit cannot loosen them for itself", async () => {
    const loose = new Map([...edited, ...explicit]);
    expect(await said([landed, loose])).toEqual(["1: /instructions"]);
  });

  it("counts with seal: explicit what carries a seal", async () => {
    const [first = new Map()] = explicitly(withSeal);
    expect((await auditOf(historyOf([first]).folder)).audit?.sealed).toBe(1);
  });
});

describe("an audit without a store, or without the history", () => {
  it("is a Failure, never clean", async () => {
    const none = historyOf([new Map([["a.txt", "a"]])]);
    await expect(auditOf(none.folder)).rejects.toMatchObject({ code: "no-store" });
  });
});

function moved(path: string): Files {
  return store([], [packet], new Map([[path, text]]));
}

function copied(path: string): Files {
  return store([], [], new Map([[path, text]]));
}

function renamed(): Files {
  const id = "01JD00000000000000000000C9";
  return store(
    [],
    [packet],
    new Map([[packet.replace(/[^/]+\.yaml$/, `${id}.yaml`), text.replace(/id: 01JD0\w+C1/, `id: ${id}`)]]),
  );
}

function explicitly(...states: readonly Files[]): Files[] {
  return states.map((files) => new Map([...files, ...explicit]));
}
