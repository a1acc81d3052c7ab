import { openBranch } from "../apply/branch-place.ts";
import type { Branch } from "../apply/branch-place.ts";
import { openWorkTree } from "../apply/place.ts";
import type { Place } from "../apply/place.ts";
import { Failure } from "../failure.ts";
import { personHere } from "./actor.ts";
import { headBranch } from "./head-branch.ts";
import type { Workshop } from "./workplace.ts";

/** Where a command writes: the files of the checkout, or the branch that it stands on. */
export type ChosenPlace =
  | { readonly is: "files"; readonly open: () => Promise<Place> }
  | { readonly is: "branch"; readonly open: () => Promise<Place>; readonly branch: Branch };

/** How a command's change is kept: its own options. */
export interface Keeping {
  readonly stage?: true | undefined;
  readonly commit?: true | undefined;
  /** What is pushed is committed first. */
  readonly push?: string | true | undefined;
}

/** The files of the checkout, for a person to commit, or with `commit` or `push` the branch. Failure `usage` where HEAD is no branch or nobody is named as the one who commits. */
export async function choosePlace(
  { repository, cache, now }: Workshop,
  { stage, commit, push }: Keeping,
): Promise<ChosenPlace> {
  if (commit !== true && push === undefined)
    return { is: "files", open: () => openWorkTree(repository, cache, now, stage === true) };
  const ref = await headBranch(repository);
  if (ref === null) throw new Failure("usage", "HEAD is at no branch", "check one out: git switch <branch>");
  const writer = await repository.writer();
  const branch: Branch = { repository, writer, ref, person: await personHere(repository), cache, now };
  return { is: "branch", open: () => openBranch(branch), branch };
}
