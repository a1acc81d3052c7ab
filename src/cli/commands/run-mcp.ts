import { serveOverStdio } from "../../mcp/stdio.ts";
import { openService } from "../open-service.ts";
import type { GlobalOptions } from "../program.ts";

/** Answers one agent until it closes stdin or somebody stops this; answers the exit code. */
export async function runMcp(branch: string | undefined, { C: folder }: GlobalOptions): Promise<number> {
  const { service, close } = await openService(folder, branch);
  try {
    await serveOverStdio(service, (ended) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, ended);
      process.stdin.once("end", ended).once("close", ended);
    });
    return 0;
  } finally {
    await close();
  }
}
