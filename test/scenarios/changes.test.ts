import { afterAll, describe, expect, it } from "vitest";
import { createHub } from "../support/hub.ts";
import { pullRequestPayload } from "../support/payloads.ts";
import { runAction } from "../support/runner.ts";
import { changeCases } from "./changes.ts";
import { clean, failing, verdictOf } from "./with-hub.ts";

const hub = createHub();
afterAll(hub.remove);

describe.concurrent("the Action on a pull request at depth 1, with", () => {
  for (const [index, given] of changeCases.entries()) {
    it(given.name, async () => {
      const number = index + 1;
      const head = hub.commitOn(hub.landed, given.change);
      const pull = hub.openPull(number, { base: hub.landed, head });
      const sha = pull.merge ?? "";
      const ref = `refs/pull/${number}/merge`;
      const step = { event: "pull_request", payload: pullRequestPayload(pull), sha, ref };
      const result = await runAction(hub.checkout({ sha, ref }), step);
      expect(verdictOf(result), result.stdout).toEqual(given.errors.length === 0 ? clean : failing(...given.errors));
      expect(result.report?.comparison).toMatchObject({ base: hub.landed, head: sha });
    });
  }
});
