import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { WebhookReceiver } from "../../src/api/webhooks.ts";
import type { HintedRepository } from "../../src/api/webhooks.ts";
import { served } from "../support/served.ts";
import type { Answered } from "../support/served.ts";

/** Every example that GitHub's own toolkit has of an event. */
const events: readonly { readonly name: string; readonly examples: readonly object[] }[] = createRequire(
  import.meta.url,
)("@octokit/webhooks-examples");

const secret = "It's a Secret to Everybody";

function signed(body: string): Record<string, string> {
  return { "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}` };
}

async function receiving(): Promise<{
  readonly hints: string[];
  readonly send: (body: string, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
}> {
  const hints: string[] = [];
  const onHint = ({ fullName }: HintedRepository): Promise<boolean> => {
    hints.push(fullName);
    return Promise.resolve(fullName === "shop/orders");
  };
  const webhooks = new WebhookReceiver({ secret, onHint });
  const { ask } = await served(undefined, {
    webhooks,
    guard: { hosts: new Set(["localhost"]), token: "0123456789abcdef" },
  });
  const known = { host: "hooks.example", "x-github-delivery": "d-1", "x-github-event": "issues" };
  return {
    hints,
    send: (body, headers = signed(body)) => ask("POST", "/webhooks/github", body, { ...known, ...headers }),
  };
}

const event = JSON.stringify({ action: "opened", repository: { full_name: "shop/orders" } });

describe("a webhook of GitHub", () => {
  it("is a hint that something happened in a repository, once for each delivery", async () => {
    const { hints, send } = await receiving();
    expect(await send(event)).toMatchObject({ status: 202, body: { taken: true, repository: "shop/orders" } });
    expect(await send(event)).toMatchObject({ status: 200, body: { taken: false } });
    expect(await send(event, { ...signed(event), "x-github-delivery": "d-2" })).toMatchObject({ status: 202 });
    expect(hints).toEqual(["shop/orders", "shop/orders"]);
  });

  it("signs as GitHub's documentation shows", () => {
    expect(signed("Hello, World!")["x-hub-signature-256"]).toBe(
      "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    );
  });

  it.each([
    ["no signature", event, {}, 401],
    ["a signature of something else", event, signed("other"), 401],
    ["a signature of another length", event, { "x-hub-signature-256": "sha256=ab" }, 401],
    ["bytes that were changed", event.replace("orders", "0rders"), signed(event), 401],
    ["no delivery", event, { ...signed(event), "x-github-delivery": "" }, 400],
    ["a name that is no repository", '{"repository":{"full_name":"../../x"}}', null, 200],
    ["no JSON", "payload=1", null, 200],
    ["more than 5 MB", " ".repeat(6 * 1024 * 1024), null, 413],
  ])("with %s is no hint", async (_, body, headers, status) => {
    const { hints, send } = await receiving();
    expect((await send(body, headers ?? signed(body))).status).toBe(status);
    expect(hints).toEqual([]);
  });

  it("of every sort that there is answers without a mistake, and names a repository or none", async () => {
    const { send } = await receiving();
    const all = events.flatMap(({ name, examples }) => examples.map((payload) => ({ name, payload })));
    expect(all.length).toBeGreaterThan(150);
    for (const [index, { name, payload }] of all.entries()) {
      const body = JSON.stringify(payload);
      const headers = { ...signed(body), "x-github-event": name, "x-github-delivery": `example-${index}` };
      expect(await send(body, headers), name).toMatchObject({ status: 200, body: { taken: false } });
    }
  });

  it("is not taken where nobody asked for it", async () => {
    const { ask } = await served();
    expect((await ask("POST", "/webhooks/github", event, signed(event))).status).toBe(404);
  });
});
