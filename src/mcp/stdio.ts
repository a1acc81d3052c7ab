import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { BranchService } from "../service/branch-service.ts";
import { mcpServer } from "./server.ts";

/** Answers one client over stdin and stdout until `whenEnded` calls back; what was begun is answered first. */
export async function serveOverStdio(service: BranchService, whenEnded: (ended: () => void) => void): Promise<void> {
  const connection = serveStdio(() => mcpServer(service));
  await new Promise<void>((ended) => whenEnded(ended));
  await service.idle();
  await connection.close();
}
