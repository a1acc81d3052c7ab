import { kindRule } from "../rule.ts";

/** Whoever wants a blocked Issue to go on must know what to look at. */
export const issueBlockedReason = kindRule(
  "Issue",
  {
    id: "issue/blocked-reason",
    level: "info",
    summary: "an Issue is blocked and blocked_by is empty",
    why: "ours: what is blocked waits for something, and somebody has to know for what",
  },
  function* ({ status, relationships: { blocked_by: waitsFor } }, stored) {
    if (status !== "blocked" || waitsFor.length > 0) return;
    yield {
      about: stored,
      at: "/status",
      message: "is blocked, but relationships.blocked_by names nothing that it waits for",
      help: "name in relationships.blocked_by the Issues that it waits for, or take it up again",
    };
  },
);

/** The same is asked for once: the other Issues that ask for it are closed. */
export const issueDuplicateClosed = kindRule(
  "Issue",
  {
    id: "issue/duplicate-closed",
    level: "info",
    summary: "an Issue names what it duplicates and is neither done nor canceled",
    why: "ours: two open Issues that ask for the same are worked on twice",
  },
  function* ({ status, relationships: { duplicates } }, stored) {
    if (duplicates.length === 0 || status === "done" || status === "canceled") return;
    yield {
      about: stored,
      at: "/status",
      message: `is ${status}, but relationships.duplicates says that it asks for the same as another Issue`,
      help: "write status: canceled, or take the duplicates off",
    };
  },
);
