import type { Finish, Program } from "../program.ts";

/** What `cwom serve` may be given. */
export interface ServeOptions {
  readonly port: string;
  readonly host: string;
  readonly branch?: string | undefined;
  readonly tokenFile?: string | undefined;
  readonly allowHost: readonly string[];
  readonly webhooks?: true | undefined;
  readonly webhookPause: string;
  readonly githubTokenFile?: string | undefined;
}

/** `cwom serve`: REST and MCP over HTTP. */
export function addServe(cwom: Program, finish: Finish): void {
  cwom
    .command("serve")
    .description(
      "answer REST (/docs) and MCP (/mcp) over HTTP; every write is a commit on the branch that is checked out",
    )
    .option("--port <number>", "port to listen at; 0 for any that is free", "4711")
    .option("--host <address>", "address to listen at; others than this machine need a token", "127.0.0.1")
    .option("--branch <name>", "serve this branch in place of the one that is checked out")
    .option("--token-file <file>", "file with the token that every request has to show (or CWOM_TOKEN)")
    .option("--allow-host <name>", "another name by which this server is called", collected, [])
    .option(
      "--webhooks",
      "sync a repository when GitHub says at /webhooks/github, signed with CWOM_WEBHOOK_SECRET, that something happened",
    )
    .option("--webhook-pause <seconds>", "from one sync of a repository to the next", "10")
    .option("--github-token-file <file>", "file with the token for GitHub (or GITHUB_TOKEN, GH_TOKEN)")
    .addHelpText("after", "\nExample:\n  $ cwom serve --port 8080")
    .action(async (options) => {
      const { runServe } = await import("./run-serve.ts");
      finish(await runServe(options, cwom.opts()));
    });
}

function collected(name: string, others: readonly string[]): string[] {
  return [...others, name];
}
