import { artifactContentChanged } from "./artifact/content-changed.ts";
import { artifactLate } from "./artifact/late.ts";
import { artifactRebound } from "./artifact/rebound.ts";
import { artifactCheckRemoved, artifactVerificationRegressed } from "./artifact/verification-changed.ts";
import { artifactDeleted, doctrineDeleted, issueDeleted, repoDeleted, runDeleted } from "./deleted.ts";
import { createdAtChanged } from "./diff/created-at-changed.ts";
import { idChanged, kindChanged } from "./diff/identity.ts";
import { updatedAtStale } from "./diff/updated-at-stale.ts";
import { doctrineChangedAfterUse, doctrineChangedSameVersion } from "./doctrine/changed.ts";
import { historyImmutable } from "./history/immutable.ts";
import { historyRewritten } from "./history/rewritten.ts";
import { issuePacketUnlisted } from "./issue/packet-unlisted.ts";
import { issueReopened } from "./issue/reopened.ts";
import { issueRepoChanged } from "./issue/repo-changed.ts";
import { packetChanged, packetDeleted, packetReformatted } from "./packet/sealed.ts";
import { packetVersionOrder } from "./packet/version-order.ts";
import { slugChanged } from "./repo/slug-changed.ts";
import { repoSourceChanged } from "./repo/source-changed.ts";
import type { Rule } from "./rule.ts";
import { runInputLate } from "./run/input-late.ts";
import { runInputRemoved } from "./run/input-removed.ts";
import { runOutputRemoved } from "./run/output-removed.ts";
import { runRebound } from "./run/rebound.ts";
import { runSnapshotReplaced } from "./run/snapshot-replaced.ts";
import { runStatusTransition } from "./run/status-transition.ts";
import { runSummaryRewritten } from "./run/summary-rewritten.ts";
import { runTelemetryRewritten } from "./run/telemetry-rewritten.ts";
import { runTerminalChanged } from "./run/terminal-changed.ts";
import { sealChanged, sealRemoved } from "./seal/landed.ts";
import { snapshotChanged, snapshotDeleted, snapshotReformatted } from "./snapshot/sealed.ts";

/** The rules that look at base and head, or at a whole history, in the order of the catalogue; `config/weakened` is added where all rules are known. */
export const changeRules: readonly Rule[] = [
  kindChanged,
  idChanged,
  createdAtChanged,
  updatedAtStale,
  packetChanged,
  packetDeleted,
  packetReformatted,
  packetVersionOrder,
  snapshotChanged,
  snapshotDeleted,
  snapshotReformatted,
  sealRemoved,
  sealChanged,
  slugChanged,
  repoDeleted,
  issueDeleted,
  doctrineDeleted,
  runDeleted,
  artifactDeleted,
  repoSourceChanged,
  issueRepoChanged,
  issuePacketUnlisted,
  issueReopened,
  doctrineChangedSameVersion,
  doctrineChangedAfterUse,
  runRebound,
  runInputRemoved,
  runInputLate,
  runSnapshotReplaced,
  runOutputRemoved,
  runSummaryRewritten,
  runTerminalChanged,
  runTelemetryRewritten,
  runStatusTransition,
  artifactRebound,
  artifactContentChanged,
  artifactCheckRemoved,
  artifactVerificationRegressed,
  artifactLate,
  historyImmutable,
  historyRewritten,
];
