import { connect } from "../github/client.ts";
import type { Environment } from "../github/runner.ts";
import { keepSuggestions } from "../github/suggestion-review.ts";
import { suggestionMark, suggestionMarker } from "../report/review/suggestion-markdown.ts";
import { counted } from "../report/sentences.ts";
import type { ActionInputs } from "./inputs.ts";
import type { Telling } from "./publish.ts";
import { pullRequestOf } from "./pull-request.ts";

/** Offers mends on the lines of an open pull request of the repository itself. A fork's token may only read: the job summary has the same mends as a patch. */
export async function suggestMendsOn(
  suggest: Telling["suggest"],
  inputs: ActionInputs,
  env: Environment,
): Promise<void> {
  const pull = pullRequestOf(env);
  if (pull === null || pull.isFork || !pull.isOpen) return;
  const mends = await suggest(pull.head);
  if (mends.length === 0) return;
  const { owner, repo, number, head } = pull;
  await keepSuggestions(connect(inputs.token, env), {
    owner,
    repo,
    number,
    commit: head,
    mark: suggestionMark,
    comments: mends.map(({ path, startLine, line, body, fingerprint }) => ({
      path,
      startLine,
      line,
      body,
      marker: suggestionMarker({ fingerprint }),
    })),
    words: (count) => `${counted(count, "mend")} to take here, or all that there are with \`cwom fix\`.`,
  });
}
