import { basename } from "node:path";
import { describe, expect } from "vitest";
import { stringify } from "yaml";
import { fingerprintOf } from "../../src/finding/fingerprint.ts";
import type { TestRepository } from "../support/git.ts";
import type { Hub } from "../support/hub.ts";
import { pullRequestPayload } from "../support/payloads.ts";
import { errorsOf, runAction } from "../support/runner.ts";
import type { StepResult } from "../support/runner.ts";
import { add, addSeal, edit, editPacket, issue, newId, packet } from "./edits.ts";
import { withHub } from "./with-hub.ts";

type Change = (files: TestRepository) => void;

const config = "cwom/config.yaml";
const rules = ["packet/changed", "packet/deleted", "packet/reformatted", "file/location", "history/rewritten"];
const off = stringify({ rules: Object.fromEntries(rules.map((rule) => [rule, "off"])) });
const fingerprint = fingerprintOf({
  rule: "packet/changed",
  kind: "ContextPacket",
  id: basename(packet, ".yaml"),
  pointer: "/instructions",
  args: [],
});
const suppression = stringify([{ fingerprint, rule: "packet/changed", reason: "once" }]);

/** The Action on a pull request whose base has landed settings. */
async function checkAfter(hub: Hub, landed: Change, change: Change): Promise<StepResult & { errors: string[] }> {
  const base = hub.commitOn(hub.landed, landed);
  const pull = hub.openPull(7, { base, head: hub.commitOn(base, change) });
  const where = { sha: pull.merge ?? "", ref: "refs/pull/7/merge" };
  const step = { event: "pull_request", payload: pullRequestPayload(pull), ...where };
  const result = await runAction(hub.checkout(where), step);
  return { ...result, errors: errorsOf(result.report) };
}

describe.concurrent("settings that landed before the pull request", () => {
  const harmless: [string, Change][] = [
    ["that turn the rules off", (files) => files.write(config, off)],
    ["that suppress the finding", (files) => files.write("cwom/suppressions.yaml", suppression)],
    ["that cannot be read", (files) => files.write(config, "rules: [\n")],
    ["that hold an unknown key", (files) => files.write(config, "seals: explicit\n")],
    ["that are a folder", (files) => files.write(`${config}/x`, "")],
  ];
  for (const [name, landed] of harmless) {
    withHub(`${name} let no edited packet through`, async ({ hub }) => {
      const result = await checkAfter(hub, landed, editPacket);
      expect(result.errors, result.stdout).toEqual(["packet/changed"]);
      expect(result).toMatchObject({ code: 1, outputs: { conclusion: "findings" } });
    });

    withHub(`${name} let no moved packet through`, async ({ hub }) => {
      const to = `cwom/Issue/${basename(packet)}`;
      const result = await checkAfter(hub, landed, (files) => files.git("mv", packet, to));
      expect(result.errors, result.stdout).toEqual(["file/location"]);
      expect(result).toMatchObject({ code: 1, outputs: { conclusion: "findings" } });
    });
  }

  withHub("that ask for seals let a packet without one be edited", async ({ hub }) => {
    const result = await checkAfter(hub, (files) => files.write(config, "seal: explicit\n"), editPacket);
    expect(result.errors, result.stdout).toEqual([]);
    expect(result).toMatchObject({ code: 0, outputs: { conclusion: "clean" } });
  });

  withHub("that ask for seals let no packet with one be edited", async ({ hub }) => {
    const result = await checkAfter(hub, askForSeals, editPacket);
    expect(result.errors, result.stdout).toEqual(["packet/changed"]);
    expect(result.code).toBe(1);
  });

  withHub("that ask for seals let no packet lose its own", async ({ hub }) => {
    const result = await checkAfter(hub, askForSeals, (files) => files.git("checkout", "-q", hub.landed, "--", packet));
    expect(result.errors, result.stdout).toEqual(["seal/removed"]);
    expect(result.code).toBe(1);
  });
});

const breakPacket: Change = (files) => edit(files, packet, "summary: ", "summary: [");
const misspell: Change = (files) => edit(files, packet, "summary:", "sumary:");

function askForSeals(files: TestRepository): void {
  files.write(config, "seal: explicit\n");
  addSeal(files);
}

describe.concurrent("a packet that landed with a fault", () => {
  const wrong = "cwom/Issue/misplaced.yaml";
  const misplaced: Change = (files) => void files.git("mv", packet, wrong);

  withHub("may not be edited where it stands", async ({ hub }) => {
    const result = await checkAfter(hub, misplaced, (files) => edit(files, wrong, "Answer 200", "Answer 204"));
    expect(result.errors, result.stdout).toEqual(["packet/changed"]);
  });

  withHub("may not be moved from one wrong place to another", async ({ hub }) => {
    const result = await checkAfter(hub, misplaced, (files) => files.git("mv", wrong, "cwom/Run/misplaced.yaml"));
    expect(result.errors, result.stdout).toEqual(["file/location"]);
  });

  withHub("may be moved home", async ({ hub }) => {
    const result = await checkAfter(hub, misplaced, (files) => {
      files.git("checkout", "-q", hub.landed, "--", packet);
      files.delete(wrong);
    });
    expect(result.errors, result.stdout).toEqual([]);
    expect(result.code).toBe(0);
  });

  withHub("is frozen too where the schema refuses it", async ({ hub }) => {
    const result = await checkAfter(hub, misspell, editPacket);
    expect(result.errors, result.stdout).toEqual(["packet/changed"]);
  });

  withHub("may be mended where nobody could read it", async ({ hub }) => {
    const result = await checkAfter(hub, breakPacket, (files) => edit(files, packet, "summary: [", "summary: "));
    expect(result.errors, result.stdout).toEqual([]);
    expect(result.report?.comparison?.changed).toMatchObject([{ change: "added" }]);
  });

  withHub("is frozen too where two files hold it", async ({ hub }) => {
    const twin = packet.replace("C1", "C2");
    const landed: Change = (files) => files.write(twin, readPacket(hub));
    const result = await checkAfter(hub, landed, editPacket);
    expect(result.errors, result.stdout).toEqual(["packet/changed"]);
  });

  withHub("may be restored after somebody forced a change through", async ({ hub }) => {
    const result = await checkAfter(hub, editPacket, (files) => edit(files, issue, "title: Add", "title: Offer"));
    expect(result.errors, result.stdout).toEqual([]);
  });
});

describe.concurrent("a store that is new in the pull request", () => {
  withHub("cannot be judged by settings of its own about the change", async ({ hub }) => {
    const result = await checkAfter(
      hub,
      (files) => files.delete("cwom"),
      (files) => {
        files.git("checkout", "-q", hub.landed, "--", "cwom");
        add(files, { kind: "Issue", id: newId(1), context_packets: [], repo: { kind: "Repo", id: newId(9) } });
      },
    );
    expect(result.errors, result.stdout).toEqual(["ref/resolves"]);
  });
});

function readPacket(hub: Hub): string {
  return hub.git("show", `${hub.landed}:${packet}`);
}
