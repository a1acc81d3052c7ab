import { Failure } from "../failure.ts";
import type { GitRepository } from "../git/repository.ts";
import type { Person } from "../git/write/git-writer.ts";
import { actorOfWord } from "../operations/actor-of-word.ts";
import type { ActorValue } from "../operations/operation.ts";

/**
 * Who acts here: CWOM_ACTOR (`ada`, `agent:reviewer`), else who commits here, as a human. Failure `usage` when that is nobody.
 */
export async function actorHere(repository: GitRepository): Promise<ActorValue> {
  const word = process.env["CWOM_ACTOR"] ?? "";
  const named = actorOfWord(word);
  if (named !== null) return named;
  if (word !== "")
    throw new Failure("usage", `CWOM_ACTOR names nobody: ${JSON.stringify(word)}`, "write ada or agent:reviewer");
  const { name, email } = await personHere(repository);
  return { actor_kind: "human", actor_id: email, ...(name === email ? {} : { display: name }) };
}

/** Who commits here: GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL, else git's user.name and user.email. Failure `usage` when that is nobody. */
export async function personHere(repository: GitRepository): Promise<Person> {
  const identity = await repository.userIdentity();
  const email = process.env["GIT_AUTHOR_EMAIL"] ?? identity?.id;
  const name = process.env["GIT_AUTHOR_NAME"] ?? identity?.name ?? email;
  if (email !== undefined && email !== "" && name !== undefined && name !== "") return { name, email };
  throw new Failure(
    "usage",
    "nobody is named as the one who acts",
    "git config user.email you@example.com, or set CWOM_ACTOR (ada, agent:reviewer)",
  );
}
