import type { Actor } from "../model/primitives.ts";
import type { GithubSettings } from "../store/github-settings.ts";
import { cleanLine } from "./clean-text.ts";
import type { GithubAccount } from "./payload.ts";

type Where = { readonly host: string; readonly settings: Pick<GithubSettings, "agents" | "systems"> };

/** The accounts of well-known coding agents that GitHub calls bots, by their numbers on github.com. */
const knownAgents: ReadonlySet<number> = new Set([
  198_982_749, // Copilot
  209_825_114, // claude[bot]
  199_175_422, // chatgpt-codex-connector[bot]
  158_243_242, // devin-ai-integration[bot]
]);

/** An account as an Actor, by its number: logins change. Null, as GitHub sends it for what is gone, is a system called unknown. */
export function mapActor(account: GithubAccount | null, where: Where): Actor {
  if (account === null) return { actor_kind: "system", actor_id: `${where.host}/unknown`, display: "unknown" };
  const { id, login } = account;
  return {
    actor_kind: kindOf(account, where),
    actor_id: `${where.host}/user/${id}`,
    display: cleanLine(login) || `user ${id}`,
  };
}

function kindOf({ id, type }: GithubAccount, { host, settings }: Where): Actor["actor_kind"] {
  if (settings.agents.includes(id)) return "agent";
  if (settings.systems.includes(id)) return "system";
  if (type === "Organization") return "system";
  if (type !== "Bot") return "human";
  return host === "github.com" && knownAgents.has(id) ? "agent" : "system";
}
