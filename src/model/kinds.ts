import type * as z from "zod";
import { artifactSchema } from "./artifact.ts";
import type { Artifact } from "./artifact.ts";
import { constraintSnapshotSchema } from "./constraint-snapshot.ts";
import type { ConstraintSnapshot } from "./constraint-snapshot.ts";
import { contextPacketSchema } from "./context-packet.ts";
import type { ContextPacket } from "./context-packet.ts";
import { doctrineRefSchema } from "./doctrine-ref.ts";
import type { DoctrineRef } from "./doctrine-ref.ts";
import type { Kind } from "./enums.ts";
import { issueSchema } from "./issue.ts";
import type { Issue } from "./issue.ts";
import { repoSchema } from "./repo.ts";
import type { Repo } from "./repo.ts";
import { runSchema } from "./run.ts";
import type { Run } from "./run.ts";

interface ObjectByKind {
  Repo: Repo;
  Issue: Issue;
  ContextPacket: ContextPacket;
  ConstraintSnapshot: ConstraintSnapshot;
  DoctrineRef: DoctrineRef;
  Run: Run;
  Artifact: Artifact;
}

/** A valid object of one kind, defaults applied. */
export type ObjectOf<K extends Kind> = ObjectByKind[K];
/** A valid object of any kind; `kind` tells which. */
export type CwomObject = ObjectOf<Kind>;

interface KindEntry<K extends Kind, S extends z.ZodObject> {
  readonly kind: K;
  readonly schema: S;
  /** Immutable once it has landed (§1.4). */
  readonly sealed: boolean;
  /** Section of the spec that defines the kind. */
  readonly section: `§4.${number}`;
  /** The top-level member that people know the object by. */
  readonly titleField: keyof ObjectByKind[K] & string;
  /** First line of the title field, valid object or not; empty when there is none. */
  titleOf(object: Readonly<Record<string, unknown>>): string;
}

function entry<K extends Kind, S extends z.ZodObject>(
  kind: K,
  facts: Omit<KindEntry<K, S>, "kind" | "titleOf">,
): KindEntry<K, S> {
  return { kind, ...facts, titleOf: (object) => firstLine(object[facts.titleField]) };
}

function firstLine(value: unknown): string {
  return typeof value === "string" ? (/\S.*/.exec(value)?.[0].trimEnd() ?? "") : "";
}

/** The one table of kinds (§2.1). */
export const kinds = {
  Repo: entry("Repo", { schema: repoSchema, sealed: false, section: "§4.1", titleField: "name" }),
  Issue: entry("Issue", { schema: issueSchema, sealed: false, section: "§4.2", titleField: "title" }),
  ContextPacket: entry("ContextPacket", {
    schema: contextPacketSchema,
    sealed: true,
    section: "§4.3",
    titleField: "summary",
  }),
  ConstraintSnapshot: entry("ConstraintSnapshot", {
    schema: constraintSnapshotSchema,
    sealed: true,
    section: "§4.4",
    titleField: "scope",
  }),
  DoctrineRef: entry("DoctrineRef", { schema: doctrineRefSchema, sealed: false, section: "§4.5", titleField: "name" }),
  Run: entry("Run", { schema: runSchema, sealed: false, section: "§4.6", titleField: "mode" }),
  Artifact: entry("Artifact", { schema: artifactSchema, sealed: false, section: "§4.7", titleField: "title" }),
} satisfies { readonly [K in Kind]: KindEntry<K, z.ZodObject> };
