import { Failure } from "../failure.ts";

/** A refusal to write as a Failure that names the permission which the token may lack. */
export function writingFailure(thrown: unknown, what: string, permission: string): Failure {
  if (thrown instanceof Failure) return thrown;
  const why = thrown instanceof Error ? thrown.message.slice(0, 300) : String(thrown);
  const isRefused = /not accessible|forbidden|permission|Bad credentials|protected/i.test(why);
  const help = isRefused
    ? `give the token the permission ${permission}; a protected branch needs a pull request: cwom sync github --pull-request`
    : "run it again";
  return new Failure("github", `${what}: ${why}`, help, thrown);
}
