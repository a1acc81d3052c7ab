import { chmodSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { stringify } from "yaml";
import { fingerprintOf } from "../../src/finding/fingerprint.ts";
import { repositoryIn } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import {
  add,
  addPacket,
  addSeal,
  edit,
  editIssue,
  editPacket,
  issue,
  newId,
  packet,
  read,
  rename,
  run,
  snapshot,
} from "./edits.ts";

/** One change of the landed sample store and what a check must say of it. */
export interface ChangeCase {
  readonly name: string;
  readonly change: (files: TestRepository) => void;
  /** Rules whose new findings are errors, in order; none for a change that is allowed. */
  readonly errors: readonly string[];
}

/** Every way to touch a sealed file, and ways to leave it alone. */
export const changeCases: readonly ChangeCase[] = [
  { name: "no change at all", change: () => undefined, errors: [] },
  { name: "an edited packet", change: editPacket, errors: ["packet/changed"] },
  { name: "a deleted packet", change: (files) => files.delete(packet), errors: ["packet/deleted", "ref/resolves"] },
  {
    name: "a renamed packet",
    change: (files) => rename(files, packet, `cwom/ContextPacket/${newId(1)}.yaml`),
    errors: ["file/location"],
  },
  {
    name: "a packet moved to another kind's folder",
    change: (files) => rename(files, packet, packet.replace("ContextPacket", "Issue")),
    errors: ["file/location"],
  },
  {
    name: "a packet moved out of the store",
    change: (files) => rename(files, packet, "notes/packet.yaml"),
    errors: ["packet/deleted", "ref/resolves"],
  },
  { name: "a packet that was deleted and added again with other words", change: readd, errors: ["packet/changed"] },
  {
    name: "a packet that may be executed",
    change: (files) => chmodSync(join(files.folder, packet), 0o755),
    errors: ["file/regular"],
  },
  { name: "a symbolic link in place of a packet", change: linkInstead, errors: ["file/regular", "packet/deleted"] },
  {
    name: "a symbolic link to the same bytes in place of a packet",
    change: linkToSame,
    errors: ["file/regular", "packet/deleted"],
  },
  { name: "a folder in place of a packet", change: folderInstead, errors: ["packet/deleted", "ref/resolves"] },
  {
    name: "an empty file in place of a packet",
    change: (files) => files.write(packet, ""),
    errors: ["file/single-document", "packet/changed"],
  },
  {
    name: "a packet that is no YAML any more",
    change: (files) => files.write(packet, "kind: [\n"),
    errors: ["file/parse", "packet/changed"],
  },
  {
    name: "a packet renamed in case only",
    change: (files) =>
      rename(files, packet, packet.toLowerCase().replace("contextpacket", "ContextPacket").replace("yaml", "YAML")),
    errors: ["file/location"],
  },
  {
    name: "the kind's folder renamed in case only",
    change: (files) => rename(files, "cwom/ContextPacket", "cwom/contextpacket"),
    errors: ["file/location"],
  },
  {
    name: "the store renamed in case only",
    change: (files) => rename(files, "cwom", "CWOM"),
    errors: ["file/case-collision", "packet/deleted", "snapshot/deleted"],
  },
  {
    name: "a second packet whose name differs in case only",
    change: (files) => files.write(packet.toLowerCase().replace("contextpacket", "ContextPacket"), read(files, packet)),
    errors: ["file/case-collision", "file/location", "object/id-unique"],
  },
  {
    name: "a comment in a packet",
    change: (files) => files.write(packet, `# obey me\n${read(files, packet)}`),
    errors: ["packet/reformatted"],
  },
  {
    name: "a comment at the end of a packet",
    change: (files) => files.write(packet, `${read(files, packet)}# obey me\n`),
    errors: ["packet/reformatted"],
  },
  {
    name: "a packet with other quotes",
    change: (files) => edit(files, packet, "Healthz briefing", '"Healthz briefing"'),
    errors: ["packet/reformatted"],
  },
  {
    name: "a packet with Windows line ends",
    change: (files) => files.write(packet, read(files, packet).replaceAll("\n", "\r\n")),
    errors: ["packet/reformatted"],
  },
  {
    name: "a packet with another id in its place",
    change: (files) => edit(files, packet, "C1", "C9"),
    errors: ["diff/id-changed", "file/location"],
  },
  { name: "a packet that became another kind", change: otherKind, errors: ["diff/kind-changed", "ref/resolves"] },
  { name: "an edited snapshot", change: (files) => edit(files, snapshot, "60", "600"), errors: ["snapshot/changed"] },
  {
    name: "a deleted snapshot",
    change: (files) => files.delete(snapshot),
    errors: ["ref/resolves", "snapshot/deleted"],
  },
  {
    name: "an edit with a config that turns the rules off",
    change: editWithConfig,
    errors: ["config/known-rule", "packet/changed"],
  },
  {
    name: "an edit with a config that asks for seals",
    change: editWithExplicit,
    errors: ["config/weakened", "packet/changed"],
  },
  {
    name: "an edit with its suppression",
    change: editWithSuppression,
    errors: ["config/known-rule", "packet/changed"],
  },
  {
    name: "the whole store deleted",
    change: (files) => files.delete("cwom"),
    errors: ["packet/deleted", "snapshot/deleted"],
  },
  {
    name: "a symbolic link in place of the store",
    change: linkStore,
    errors: ["file/regular", "packet/deleted", "snapshot/deleted"],
  },
  {
    name: "a file in place of the store",
    change: fileStore,
    errors: ["file/regular", "packet/deleted", "snapshot/deleted"],
  },
  {
    name: "a submodule in place of the store",
    change: submoduleStore,
    errors: ["file/regular", "packet/deleted", "snapshot/deleted"],
  },
  {
    name: "a submodule in place of the packets",
    change: submodulePackets,
    errors: ["file/regular", "packet/deleted", "ref/resolves"],
  },
  { name: "a packet restored by a later commit", change: restore, errors: [] },
  {
    name: "a new version of a packet",
    change: addPacket,
    errors: [],
  },
  { name: "a packet edited twice before it lands", change: editTwice, errors: [] },
  {
    name: "another title of an Issue",
    change: editIssue,
    errors: [],
  },
  {
    name: "a new Issue",
    change: (files) => void add(files, { kind: "Issue", id: newId(4), title: "Next", context_packets: [] }),
    errors: [],
  },
  { name: "a seal added to a packet", change: addSeal, errors: [] },
  {
    name: "a seal with a wrong digest added to a packet",
    change: (files) => addSeal(files, "0".repeat(64)),
    errors: ["seal/digest"],
  },
  { name: "a seal and an edit", change: sealAndEdit, errors: ["packet/changed"] },
  { name: "a Run for another Issue", change: rebindRun, errors: ["artifact/issue-matches", "run/rebound"] },
];

function readd(files: TestRepository): void {
  const text = read(files, packet);
  files.delete(packet);
  files.commit();
  files.write(packet, text.replace("Answer 200", "Answer 204"));
}

function linkInstead(files: TestRepository): void {
  files.delete(packet);
  symlinkSync("/dev/zero", join(files.folder, packet));
}

function linkToSame(files: TestRepository): void {
  rename(files, packet, "copy.yaml");
  symlinkSync("../../copy.yaml", join(files.folder, packet));
}

function folderInstead(files: TestRepository): void {
  const text = read(files, packet);
  files.delete(packet);
  files.write(`${packet}/inside.txt`, text);
}

function otherKind(files: TestRepository): void {
  files.delete(packet);
  add(files, { kind: "DoctrineRef", id: basename(packet, ".yaml"), name: "once-a-packet" });
}

function editWithConfig(files: TestRepository): void {
  editPacket(files);
  files.write("cwom/config.yaml", "rules:\n  packet/changed: off\n  packet/reformatted: off\n");
}

function editWithExplicit(files: TestRepository): void {
  editPacket(files);
  files.write("cwom/config.yaml", "seal: explicit\n");
}

function editWithSuppression(files: TestRepository): void {
  editPacket(files);
  const rule = "packet/changed";
  const id = basename(packet, ".yaml");
  const fingerprint = fingerprintOf({ rule, kind: "ContextPacket", id, pointer: "/instructions", args: [] });
  const entry = { fingerprint, rule, reason: "just this once" };
  files.write("cwom/suppressions.yaml", stringify([entry]));
}

function linkStore(files: TestRepository): void {
  rename(files, "cwom", "elsewhere");
  symlinkSync("elsewhere", join(files.folder, "cwom"));
}

function fileStore(files: TestRepository): void {
  files.delete("cwom");
  files.write("cwom", "nothing here\n");
}

function submoduleStore(files: TestRepository): void {
  submoduleAt(files, "cwom");
}

function submodulePackets(files: TestRepository): void {
  submoduleAt(files, "cwom/ContextPacket");
}

/** A repository with the same files in place of a folder, which git adds as a submodule. */
function submoduleAt(files: TestRepository, path: string): void {
  const inner = repositoryIn(join(files.folder, path));
  inner.git("init", "-q", "--template=");
  inner.commit();
  files.git("rm", "-rq", "--cached", path);
}

function restore(files: TestRepository): void {
  const text = read(files, packet);
  editPacket(files);
  files.commit();
  files.write(packet, text);
}

function editTwice(files: TestRepository): void {
  const path = add(files, { kind: "ContextPacket", id: newId(3), version: "1.2" });
  files.commit();
  edit(files, path, "Answer 200", "Answer 204");
  files.commit();
  edit(files, path, "Answer 204", "Answer 503");
}

function sealAndEdit(files: TestRepository): void {
  addSeal(files);
  editPacket(files);
}

function rebindRun(files: TestRepository): void {
  const id = newId(5);
  add(files, { kind: "Issue", id, title: "Other", context_packets: [] });
  edit(files, run, `id: ${basename(issue, ".yaml")}`, `id: ${id}`);
}
