/** An issue or a pull request as the server keeps it. */
export interface Thread {
  readonly number: number;
  readonly createdAt: string;
  title: string;
  body: string;
  state: "open" | "closed";
  reason: string | null;
  labels: string[];
  assignees: number[];
  locked: boolean;
  updatedAt: string;
  closedAt: string | null;
  blockedBy: number[];
  parent: number | null;
  /** Null for an issue. */
  pull: Pull | null;
  /** Transferred: number of another repository, and the number there; gone: deleted. */
  away: { repository: number; number: number } | "gone" | null;
  comments: string[];
}

/** What a pull request has besides. */
export interface Pull {
  head: string;
  draft: boolean;
  mergedAt: string | null;
  mergeSha: string | null;
  reviews: { id: number; user: number; state: string; commit: string }[];
  checks: { id: number; name: string; head: string; conclusion: string | null }[];
}

/** A workflow run, of which the latest attempt counts. */
export interface Workflow {
  readonly id: number;
  readonly createdAt: string;
  readonly head: string;
  attempt: number;
  status: string;
  conclusion: string | null;
  startedAt: string;
  updatedAt: string;
}
