import { createMcpHandler } from "@modelcontextprotocol/server";
import type { BranchService } from "../service/branch-service.ts";
import { mcpServer } from "./server.ts";

/** MCP over streamable HTTP: every request stands alone. */
export function mcpHandler(service: BranchService): (request: Request) => Promise<Response> {
  const { fetch } = createMcpHandler(() => mcpServer(service), { keepAliveMs: 0, maxSubscriptions: 16 });
  return (request) => fetch(request);
}
