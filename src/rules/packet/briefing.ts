import { kindRule } from "../rule.ts";

/** A briefing says something: what it is about, and what to do (§4.3). */
export const packetBriefing = kindRule(
  "ContextPacket",
  {
    id: "packet/briefing",
    level: "warning",
    summary: "a ContextPacket's summary or instructions are empty",
    why: "§4.3: Represents a versioned briefing bundle for a Run",
  },
  function* ({ summary, instructions }, about) {
    if (summary.trim() === "") {
      yield {
        about,
        at: "/summary",
        message: "has an empty summary",
        help: "say in a sentence what the Run is to know",
      };
    }
    if (instructions.trim() === "") {
      yield {
        about,
        at: "/instructions",
        message: "has no instructions",
        help: "write instructions: what is to be done",
      };
    }
  },
);
