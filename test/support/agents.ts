import { Client as ClientOfToday, StreamableHTTPClientTransport as HttpOfToday } from "@modelcontextprotocol/client";
import { StdioClientTransport as StdioOfToday } from "@modelcontextprotocol/client/stdio";
import { Client as ClientBefore } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as StdioBefore } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as HttpBefore } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { cwomSource } from "./cwom-process.ts";
import { gitIdentity } from "./git-identity.ts";

/** What a tool answered. */
export interface ToolAnswer {
  readonly isError: boolean;
  readonly value: Readonly<Record<string, unknown>>;
}

/** An agent that is connected, by whatever client. */
export interface Agent {
  readonly tools: () => Promise<{ readonly name: string }[]>;
  readonly call: (name: string, args?: Readonly<Record<string, unknown>>) => Promise<ToolAnswer>;
  readonly close: () => Promise<void>;
}

const info = { name: "test", version: "1" };

/** The two generations of the official client: that of the protocol of 2026-07-28, and the one before. */
export const generations = ["today", "before"] as const;
export type Generation = (typeof generations)[number];

/** An agent over stdin and stdout of a process of its own, in a folder. */
export async function agentIn(folder: string, generation: Generation, actor = "agent:coder"): Promise<Agent> {
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder, CWOM_ACTOR: actor, ...gitIdentity };
  const server = { command: process.execPath, args: [cwomSource, "-C", folder, "mcp"], env };
  return generation === "today" ? today(new StdioOfToday(server)) : before(new StdioBefore(server));
}

/** An agent over HTTP; `fetch` stands in for the network. */
export async function agentAt(url: string, generation: Generation, fetch: typeof globalThis.fetch): Promise<Agent> {
  const at = new URL(url);
  return generation === "today" ? today(new HttpOfToday(at, { fetch })) : before(new HttpBefore(at, { fetch }));
}

async function today(transport: StdioOfToday | HttpOfToday): Promise<Agent> {
  const client = new ClientOfToday(info, { versionNegotiation: { mode: "auto" } });
  await client.connect(transport);
  return {
    tools: async () => (await client.listTools()).tools,
    call: async (name, args = {}) => answerOf(await client.callTool({ name, arguments: { ...args } })),
    close: () => client.close(),
  };
}

async function before(transport: StdioBefore | HttpBefore): Promise<Agent> {
  const client = new ClientBefore(info);
  await client.connect(transport);
  return {
    tools: async () => (await client.listTools()).tools,
    call: async (name, args = {}) => answerOf(await client.callTool({ name, arguments: { ...args } })),
    close: () => client.close(),
  };
}

function answerOf(result: unknown): ToolAnswer {
  const { content, isError = false }: { content?: unknown; isError?: unknown } = Object(result);
  const [first]: unknown[] = Array.isArray(content) ? content : [];
  const text = typeof first === "object" && first !== null && "text" in first ? String(first.text) : "";
  return { isError: isError === true, value: valueIn(text) };
}

function valueIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}
