import { createHash } from "node:crypto";
import { proofKey } from "../../model/proof.ts";
import type { ArtifactInput } from "../record-artifact.ts";
import type { Proof } from "./weigh.ts";

/** What a proof is about. */
export interface ProofSubject {
  readonly kind: "Run" | "Issue";
  readonly id: string;
}

/** A proof as it is kept: a file, and what an Artifact says of it. */
export interface ProofReport {
  readonly artifact: {
    readonly type: "report";
    readonly uri: string;
    readonly title: string;
    readonly digest: string;
    readonly media_type: string;
    readonly size_bytes: number;
    readonly checks: ArtifactInput["checks"];
    readonly meta: Readonly<Record<string, string>>;
  };
  readonly bytes: Buffer;
}

/** A proof as a file at an address, with why each check came out as it did, and the Artifact for it. */
export function proofReport({ kind, id }: ProofSubject, uri: string, { verdict, checks }: Proof): ProofReport {
  const content = { schema: "cwom.proof/1", [kind.toLowerCase()]: id, verdict, checks };
  const bytes = Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  const artifact: ProofReport["artifact"] = {
    type: "report",
    uri,
    title: `Proof of ${kind} ${id}: ${verdict}`,
    digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    media_type: "application/json",
    size_bytes: bytes.length,
    checks: checks.map(({ name, status, evidence_uri: evidence }) => ({
      name,
      status,
      ...(evidence === undefined ? {} : { evidence_uri: evidence }),
    })),
    meta: { [proofKey]: verdict },
  };
  return { artifact, bytes };
}
