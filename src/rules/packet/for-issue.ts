import { refFieldRule } from "../ref/kind.ts";

/** A briefing is for one Issue (§4.3). */
export const packetForIssue = refFieldRule({
  id: "packet/for-issue",
  level: "error",
  locked: true,
  summary: "a ContextPacket's for_issue is missing or no Issue",
  why: "§4.3: for_issue: Ref (Issue)",
});
