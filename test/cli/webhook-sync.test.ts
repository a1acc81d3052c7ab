import { createHmac } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { repositoryMeant } from "../../src/cli/serving/synced-repositories.ts";
import { startLoopback } from "../github/loopback.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { ReplayGithub } from "../support/replay-github.ts";
import { serveIn } from "../support/served-process.ts";
import type { ServedProcess } from "../support/served-process.ts";

const secret = "It's a Secret to Everybody";
const patient = { timeout: 30_000, interval: 50 };

interface Hooked extends ServedProcess {
  readonly github: ReplayGithub;
  /** What GitHub was asked. */
  readonly asked: readonly object[];
  readonly repository: TestRepository;
  /** Sends an event of a repository as GitHub does; answers what is answered. */
  readonly send: (repository: object) => Promise<{ readonly status: number; readonly body: unknown }>;
}

/** A served store whose remote is shop/orders, beside a GitHub. */
async function hooked(...args: string[]): Promise<Hooked> {
  const github = new ReplayGithub();
  github.open("Crash", "It crashes.");
  const { url: api, seen: asked } = await startLoopback((seen, address) =>
    github.remaining === -1 ? null : github.reply(seen, address),
  );
  const repository = createRepository();
  repository.git("remote", "add", "origin", "git@github.com:shop/orders.git");
  repository.commit();
  const env = { GITHUB_API_URL: api, GITHUB_SERVER_URL: "https://github.com", CWOM_WEBHOOK_SECRET: secret };
  const server = await serveIn(repository.folder, ["--webhooks", "--webhook-pause", "0", ...args], env);
  let delivery = 0;
  return {
    ...server,
    asked,
    github,
    repository,
    send: async (about) => {
      const body = JSON.stringify({ action: "opened", repository: about });
      delivery += 1;
      const response = await fetch(`${server.url}/webhooks/github`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-github-event": "issues",
          "x-github-delivery": `d-${delivery}`,
          "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
        },
        body,
      });
      return { status: response.status, body: await response.json() };
    },
  };
}

async function titlesAt(url: string): Promise<unknown> {
  const answer: { items: { title: string }[] } = JSON.parse(await (await fetch(`${url}/cwom/issues`)).text());
  return answer.items.map(({ title }) => title);
}

describe("a webhook of GitHub", () => {
  it("makes a sync of the repository that it names, by its id too, and of no other", { timeout: 60_000 }, async () => {
    const { github, repository, send, url, process, ended } = await hooked();
    expect(await send({ id: 7, full_name: "shop/other" })).toMatchObject({ status: 200, body: { taken: false } });
    const taken = await Promise.all(Array.from({ length: 5 }, () => send({ id: 4711, full_name: "Shop/Orders" })));
    expect(taken.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
    await vi.waitFor(async () => expect(await titlesAt(url)).toEqual(["Crash"]), patient);

    github.wait(600);
    github.open("Timeout", "It hangs.");
    expect(await send({ id: 4711, full_name: "shop/renamed" })).toMatchObject({ status: 202 });
    await vi.waitFor(async () => expect(await titlesAt(url)).toHaveLength(2), patient);
    process.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(repository.git("status", "--porcelain")).toBe("");
    const commits = repository.git("log", "--format=%s").split("\n");
    expect(commits.filter((line) => line === "Sync shop/orders: 1 Issue")).toHaveLength(2);
    expect(commits.filter((line) => line === "Sync shop/orders: 1 Repo")).toHaveLength(1);
    repository.git("fsck", "--strict");
  });

  it("catches up when it begins, says what fails, and goes on", { timeout: 60_000 }, async () => {
    const first = await hooked();
    await first.send({ id: 4711, full_name: "shop/orders" });
    await vi.waitFor(async () => expect(await titlesAt(first.url)).toEqual(["Crash"]), patient);
    first.process.kill("SIGTERM");
    await first.ended;
    const { url } = await startLoopback(() => ({ status: 401, body: { message: "Bad credentials" } }));
    const env = { GITHUB_API_URL: url, GITHUB_SERVER_URL: "https://github.com", CWOM_WEBHOOK_SECRET: secret };
    const again = await serveIn(first.repository.folder, ["--webhooks"], env);
    await vi.waitFor(() => expect(again.said()).toContain("error  shop/orders is not synced"), patient);
    expect(await titlesAt(again.url)).toEqual(["Crash"]);
    again.process.kill("SIGTERM");
    expect(await again.ended).toBe(0);
  });

  it("holds nobody up who stops the server while GitHub does not answer", { timeout: 60_000 }, async () => {
    const { github, asked, send, process, ended, said, repository } = await hooked();
    github.remaining = -1;
    await send({ id: 4711, full_name: "shop/orders" });
    await vi.waitFor(() => expect(asked).toHaveLength(1), patient);
    process.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(said()).not.toContain("error");
    expect(repository.git("rev-list", "--count", "HEAD")).toBe("1");
  });
});

describe("the repository that a hint means", () => {
  const known = [
    { name: { owner: "shop", repo: "orders" }, externalId: "github.com/1" },
    { name: { owner: "shop", repo: "web" }, externalId: null },
  ];

  it.each([
    [1, "shop/orders", "orders"],
    [1, "shop/renamed", "orders"],
    [9, "shop/web", "web"],
    [null, "SHOP/Web", "web"],
    [9, "shop/webs", undefined],
    [9, "else/web", undefined],
  ])("of id %s and name %s is %s", (id, fullName, repo) => {
    const meant = repositoryMeant(known, { id, fullName }, { GITHUB_SERVER_URL: "https://github.com" });
    expect(meant?.name.repo).toBe(repo);
  });
});
