import { actorShape } from "./actor/shape.ts";
import { artifactDigestMatches } from "./artifact/digest-matches.ts";
import { artifactIssueMatches } from "./artifact/issue-matches.ts";
import { artifactProducedBy } from "./artifact/produced-by.ts";
import { artifactRebound } from "./artifact/rebound.ts";
import { artifactSize } from "./artifact/size.ts";
import { configKnownRule } from "./config/known-rule.ts";
import { configWeakened } from "./config/weakened.ts";
import { createdAtChanged } from "./diff/created-at-changed.ts";
import { idChanged, kindChanged } from "./diff/identity.ts";
import { doctrineIdentityUnique } from "./doctrine/identity-unique.ts";
import { doctrineReferenceSpecific } from "./doctrine/reference-specific.ts";
import { fileCaseCollision } from "./file/case-collision.ts";
import { fileLocation } from "./file/location.ts";
import { fileRegular } from "./file/regular.ts";
import { fileStray } from "./file/stray.ts";
import {
  fileAmbiguousScalar,
  fileDuplicateKey,
  fileEncoding,
  fileNumberExact,
  fileParse,
  filePlainYaml,
  fileSingleDocument,
} from "./file/text.ts";
import { historyRewritten } from "./history/rewritten.ts";
import { issuePacketBelongs, issueRunBelongs } from "./issue/belongs.ts";
import { issueBlocksCycle } from "./issue/blocks-cycle.ts";
import { issueIntentOnly } from "./issue/intent-only.ts";
import { issueParentCycle } from "./issue/parent-cycle.ts";
import { issueRepo } from "./issue/repo.ts";
import { objectIdUlid } from "./object/id-ulid.ts";
import { objectIdUnique } from "./object/id-unique.ts";
import { objectId } from "./object/id.ts";
import { objectKind } from "./object/kind.ts";
import { objectMetaNamespaced, objectTagsUnique } from "./object/labels.ts";
import { objectLength } from "./object/length.ts";
import { objectNoSecrets } from "./object/no-secrets.ts";
import {
  objectEnum,
  objectRequired,
  objectTimestampFormat,
  objectType,
  objectUnknownField,
} from "./object/structure.ts";
import { objectTimestampFuture, objectTimestampOrder, objectTimestamps } from "./object/timestamps.ts";
import { packetForIssue } from "./packet/for-issue.ts";
import { packetInlineDigest } from "./packet/inline-digest.ts";
import { packetChanged, packetDeleted, packetReformatted } from "./packet/sealed.ts";
import { packetVersionOrder } from "./packet/version-order.ts";
import { packetVersionUnique } from "./packet/version-unique.ts";
import { packetVersion } from "./packet/version.ts";
import { refDuplicate } from "./ref/duplicate.ts";
import { refKind } from "./ref/kind.ts";
import { refResolves } from "./ref/resolves.ts";
import { refSelf } from "./ref/self.ts";
import { repoOwnersActors } from "./repo/owners-actors.ts";
import { slugChanged } from "./repo/slug-changed.ts";
import { repoSlug } from "./repo/slug.ts";
import type { Rule } from "./rule.ts";
import { runArtifactBelongs } from "./run/artifact-belongs.ts";
import { runArtifactListed } from "./run/artifact-listed.ts";
import { runCost } from "./run/cost.ts";
import { runIssue } from "./run/issue.ts";
import { runPinDigest } from "./run/pin-digest.ts";
import { runRebound } from "./run/rebound.ts";
import { runRepo } from "./run/repo.ts";
import { runTimeOrder } from "./run/time-order.ts";
import { sealDigest } from "./seal/digest.ts";
import { sealForm } from "./seal/form.ts";
import { sealChanged, sealRemoved } from "./seal/landed.ts";
import { snapshotAmounts, snapshotEnergyRange } from "./snapshot/numbers.ts";
import { snapshotCapturedAt, snapshotOwner } from "./snapshot/required.ts";
import { snapshotChanged, snapshotDeleted, snapshotReformatted } from "./snapshot/sealed.ts";
import { sourceIdentifies, sourceUrl } from "./source/links.ts";
import { suppressionReasoned } from "./suppression/reasoned.ts";
import { suppressionUnused } from "./suppression/unused.ts";

/** Every rule there is, in the order of the catalogue: a rule is one line here, its code, and its page. */
export const rules: readonly Rule[] = [
  fileParse,
  fileEncoding,
  fileSingleDocument,
  fileDuplicateKey,
  filePlainYaml,
  fileNumberExact,
  fileAmbiguousScalar,
  fileLocation,
  fileRegular,
  fileCaseCollision,
  fileStray,
  objectKind,
  objectId,
  objectIdUnique,
  objectIdUlid,
  objectRequired,
  objectType,
  objectEnum,
  objectUnknownField,
  objectLength,
  objectTimestamps,
  objectTimestampFormat,
  objectTimestampOrder,
  objectTimestampFuture,
  objectMetaNamespaced,
  objectTagsUnique,
  objectNoSecrets,
  actorShape,
  sourceIdentifies,
  sourceUrl,
  refKind,
  refResolves,
  refSelf,
  refDuplicate,
  suppressionReasoned,
  suppressionUnused,
  configKnownRule,
  repoSlug,
  repoOwnersActors,
  issueRepo,
  issueIntentOnly,
  issuePacketBelongs,
  issueRunBelongs,
  issueParentCycle,
  issueBlocksCycle,
  packetForIssue,
  packetVersion,
  packetVersionUnique,
  packetInlineDigest,
  snapshotCapturedAt,
  snapshotOwner,
  snapshotEnergyRange,
  snapshotAmounts,
  doctrineReferenceSpecific,
  doctrineIdentityUnique,
  runIssue,
  runRepo,
  runPinDigest,
  runTimeOrder,
  runCost,
  runArtifactBelongs,
  runArtifactListed,
  artifactProducedBy,
  artifactIssueMatches,
  artifactDigestMatches,
  artifactSize,
  sealDigest,
  sealForm,
  kindChanged,
  idChanged,
  createdAtChanged,
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
  runRebound,
  artifactRebound,
  configWeakened(() => rules),
  historyRewritten,
];
