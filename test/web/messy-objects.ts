import type { Json, JsonObject } from "../../src/model/json.ts";
import { sampleObjects } from "../support/sample-store.ts";

const [, issue = {}, packet = {}, , , run = {}, artifact = {}] = sampleObjects;

const longTitle =
  "The import of orders from the old warehouse system loses the last line of every file that does not end in a line feed, and says nothing of it in the log, which is how nobody saw it for two years";
const longWord = "averylongwordwithoutanyspaceinit".repeat(8);
const arabic = "إصلاح ترتيب النص من اليمين إلى اليسار في فواتير PDF مع أرقام 1234 و GET /orders";

const instructions = [
  "# What to do",
  ...Array.from(
    { length: 36 },
    (_, at) => `${at + 1}. Keep the change small, and say what was measured with \`npm test\`.`,
  ),
  "",
  "| step | who | how long |\n|---|:-:|--:|\n| plan | Ada | 20 min |",
  "",
  `\`\`\`sh\ncurl -fsS http://localhost:8080/${longWord}\n\`\`\``,
  "",
  "> [A page](https://example.org/x) says so.",
].join("\n");

/** Objects as they are written in a hurry: long titles, text from right to left, forty lines of instructions, many Runs, what failed, what is lost. */
export const messyObjects: readonly JsonObject[] = [
  ...sampleObjects.filter((object) => object !== packet),
  { ...packet, instructions },
  ...[longTitle, longWord, arabic].flatMap((title, at) => chain(`m${at}`, title)),
  ...Array.from({ length: 9 }, (_, at) => attempt(`again${at}`, "m0", "failed", `2026-0${at + 1}-03T10:00:00Z`)),
];

function chain(id: string, title: string): JsonObject[] {
  const asked = {
    ...issue,
    id,
    title,
    description: `${title}\n\n- ${arabic}\n- ${longWord}`,
    status: "blocked",
    context_packets: [ref("ContextPacket", `${id}-packet`)],
    acceptance: { criteria: [title, "It is fast"] },
    relationships: { blocked_by: [ref("Issue", "01JD00000000000000000000B1"), ref("Issue", "nowhere")] },
    tags: ["العربية", longWord],
  };
  const told = { ...packet, id: `${id}-packet`, for_issue: ref("Issue", id), summary: title, instructions };
  const made = {
    ...artifact,
    id: `${id}-made`,
    for_issue: ref("Issue", id),
    produced_by: ref("Run", `${id}-run`),
    title,
    preview: `${longWord}\n${arabic}`,
    verification: {
      status: "failed",
      checks: [{ name: title, status: "failed", evidence_uri: `https://example.org/${longWord}` }],
    },
  };
  return [asked, told, attempt(`${id}-run`, id, "running", "2026-02-03T10:00:00Z"), made];
}

function attempt(id: string, issueId: string, status: string, start: string): JsonObject {
  const failure = status === "failed" ? { category: "test", message: longTitle } : null;
  return {
    ...run,
    id,
    for_issue: ref("Issue", issueId),
    status,
    cost: { usd: 1.25, tokens: 120_000 },
    telemetry: { started_at: start, duration_s: 4_000 },
    outputs: { artifacts: [], result_summary: longTitle },
    failure,
  };
}

function ref(kind: string, id: string): Json {
  return { kind, id };
}
