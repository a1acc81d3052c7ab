import { actorShape } from "./actor/shape.ts";
import { artifactDigestForType } from "./artifact/digest-for-type.ts";
import { artifactDigestForm } from "./artifact/digest-form.ts";
import { artifactDigestMatches } from "./artifact/digest-matches.ts";
import { artifactIssueMatches } from "./artifact/issue-matches.ts";
import { artifactMediaType } from "./artifact/media-type.ts";
import { artifactProducedBy } from "./artifact/produced-by.ts";
import { artifactRetrievable } from "./artifact/retrievable.ts";
import { artifactRunStarted } from "./artifact/run-started.ts";
import { artifactSize } from "./artifact/size.ts";
import { artifactTypeUri } from "./artifact/type-uri.ts";
import { artifactUri } from "./artifact/uri.ts";
import { artifactVerification, artifactEvidence } from "./artifact/verification.ts";
import { configKnownRule } from "./config/known-rule.ts";
import { doctrineApplicabilityTypes } from "./doctrine/applicability-types.ts";
import { doctrineApplies } from "./doctrine/applies.ts";
import { doctrineIdentityUnique } from "./doctrine/identity-unique.ts";
import { doctrineMustCovered } from "./doctrine/must-covered.ts";
import { doctrineReferenceSpecific } from "./doctrine/reference-specific.ts";
import { doctrineStatement } from "./doctrine/statement.ts";
import { doctrineVersion } from "./doctrine/version.ts";
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
import { issueAcceptance } from "./issue/acceptance.ts";
import { issuePacketBelongs, issueRunBelongs } from "./issue/belongs.ts";
import { issueBlocksCycle } from "./issue/blocks-cycle.ts";
import { issueBlocksMirror } from "./issue/blocks-mirror.ts";
import { issueConstraintsCurrent } from "./issue/constraints-current.ts";
import { issueDoneProved } from "./issue/done-proved.ts";
import { issueIntentOnly } from "./issue/intent-only.ts";
import { issuePacketListed, issueRunListed } from "./issue/listed.ts";
import { issueOriginUnique } from "./issue/origin-unique.ts";
import { issueParentCycle } from "./issue/parent-cycle.ts";
import { issueRepo } from "./issue/repo.ts";
import { issueBlockedReason, issueDuplicateClosed } from "./issue/status.ts";
import { issueTitle } from "./issue/title.ts";
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
import { packetBlobOneSource, packetInlineSmall } from "./packet/blobs.ts";
import { packetBriefing } from "./packet/briefing.ts";
import { packetDigestForm, packetDigestPresent } from "./packet/digests.ts";
import { packetForIssue } from "./packet/for-issue.ts";
import { packetInlineDigest } from "./packet/inline-digest.ts";
import { packetLocalUri } from "./packet/local-uri.ts";
import { packetNeverUpdated } from "./packet/never-updated.ts";
import { packetPin, packetPinTime } from "./packet/pinned.ts";
import { packetVersionUnique } from "./packet/version-unique.ts";
import { packetVersion } from "./packet/version.ts";
import { refDuplicate } from "./ref/duplicate.ts";
import { refKind } from "./ref/kind.ts";
import { refResolves } from "./ref/resolves.ts";
import { refSelf } from "./ref/self.ts";
import { repoDefaultBranch } from "./repo/default-branch.ts";
import { repoLinks } from "./repo/links.ts";
import { repoOwnersActors } from "./repo/owners-actors.ts";
import { repoSecretsProfile } from "./repo/secrets-profile.ts";
import { repoSlugForm } from "./repo/slug-form.ts";
import { repoSlug } from "./repo/slug.ts";
import { repoSourceUnique } from "./repo/source-unique.ts";
import type { Rule } from "./rule.ts";
import { runArtifactBelongs } from "./run/artifact-belongs.ts";
import { runArtifactListed } from "./run/artifact-listed.ts";
import { runBudget } from "./run/budget.ts";
import { runCost } from "./run/cost.ts";
import { runHasPacket, runPinsSnapshot } from "./run/given.ts";
import { runInheritsDoctrine } from "./run/inherits-doctrine.ts";
import { runIssueStatus } from "./run/issue-status.ts";
import { runIssue } from "./run/issue.ts";
import { runModeActor } from "./run/mode-actor.ts";
import { runFailureGiven, runFailureOnlyFailed, runSummary } from "./run/outcome.ts";
import { runPacketIssue } from "./run/packet-issue.ts";
import { runPinDigestPresent } from "./run/pin-digest-present.ts";
import { runPinDigest } from "./run/pin-digest.ts";
import { runPinTime } from "./run/pin-time.ts";
import { runRepoMatchesIssue } from "./run/repo-matches-issue.ts";
import { runRepo } from "./run/repo.ts";
import { runTimeOrder } from "./run/time-order.ts";
import { runDuration, runEndedAt, runStartedAt } from "./run/times.ts";
import { runToolPolicy } from "./run/tool-policy.ts";
import { sealDigest } from "./seal/digest.ts";
import { sealForm } from "./seal/form.ts";
import { sealPresent } from "./seal/present.ts";
import { snapshotBurnLimit } from "./snapshot/burn-limit.ts";
import { snapshotDeadline } from "./snapshot/deadline.ts";
import { snapshotHealthPublic } from "./snapshot/health-public.ts";
import { snapshotAmounts, snapshotEnergyRange } from "./snapshot/numbers.ts";
import { snapshotCapturedAt, snapshotOwner } from "./snapshot/required.ts";
import { snapshotToolsConflict } from "./snapshot/tools-conflict.ts";
import { sourceIdentifies, sourceUrl } from "./source/links.ts";
import { suppressionReasoned } from "./suppression/reasoned.ts";
import { suppressionUnused } from "./suppression/unused.ts";

/** The rules that look at one revision, in the order of the catalogue: a rule is one line here, its code, and its page. */
export const stateRules: readonly Rule[] = [
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
  repoSlugForm,
  repoOwnersActors,
  repoDefaultBranch,
  repoSecretsProfile,
  repoLinks,
  repoSourceUnique,
  issueRepo,
  issueTitle,
  issueIntentOnly,
  issueAcceptance,
  issuePacketBelongs,
  issuePacketListed,
  issueRunBelongs,
  issueRunListed,
  issueConstraintsCurrent,
  issueParentCycle,
  issueBlocksCycle,
  issueBlocksMirror,
  issueBlockedReason,
  issueDuplicateClosed,
  issueDoneProved,
  issueOriginUnique,
  packetForIssue,
  packetVersion,
  packetVersionUnique,
  packetBriefing,
  packetBlobOneSource,
  packetInlineSmall,
  packetDigestForm,
  packetDigestPresent,
  packetInlineDigest,
  packetLocalUri,
  packetPin,
  packetPinTime,
  packetNeverUpdated,
  snapshotCapturedAt,
  snapshotOwner,
  snapshotEnergyRange,
  snapshotAmounts,
  snapshotBurnLimit,
  snapshotDeadline,
  snapshotToolsConflict,
  snapshotHealthPublic,
  doctrineVersion,
  doctrineReferenceSpecific,
  doctrineIdentityUnique,
  doctrineStatement,
  doctrineApplicabilityTypes,
  doctrineApplies,
  doctrineMustCovered,
  runIssue,
  runRepo,
  runRepoMatchesIssue,
  runHasPacket,
  runPinsSnapshot,
  runPinTime,
  runPacketIssue,
  runPinDigest,
  runPinDigestPresent,
  runModeActor,
  runStartedAt,
  runEndedAt,
  runTimeOrder,
  runDuration,
  runCost,
  runFailureGiven,
  runFailureOnlyFailed,
  runSummary,
  runArtifactBelongs,
  runArtifactListed,
  runToolPolicy,
  runBudget,
  runInheritsDoctrine,
  runIssueStatus,
  artifactProducedBy,
  artifactIssueMatches,
  artifactRetrievable,
  artifactUri,
  artifactDigestForm,
  artifactDigestMatches,
  artifactDigestForType,
  artifactSize,
  artifactMediaType,
  artifactVerification,
  artifactEvidence,
  artifactRunStarted,
  artifactTypeUri,
  sealDigest,
  sealForm,
  sealPresent,
];
