import { describe, expect, it } from "vitest";
import { createApp } from "../../src/api/app.ts";
import { servedPage } from "../../src/cli/served-page.ts";
import { cloneRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { committedStore, serviceOf } from "../support/served.ts";

describe("the pages of a served branch", () => {
  it("are shown at the root, as the branch is now, beside what programs ask", async () => {
    const repository = committedStore();
    const service = await serviceOf(repository);
    const guard = { hosts: new Set(["localhost"]), token: null };
    const app = createApp({ service, guard, onError: () => undefined, page: servedPage(service, "1") });
    const get = async (path: string, method = "GET"): Promise<Response> =>
      app.fetch(new Request(`http://localhost${path}`, { method, headers: { host: "localhost" } }));
    const file = "cwom/Issue/01JD00000000000000000000B1.yaml";
    const page = "/Issue/01JD00000000000000000000B1.html";
    const first = await get("/");
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(await (await get(page)).text()).toContain("Add /healthz");
    repository.write(file, repository.read(file).replace("Add /healthz", "Add /ready"));
    repository.commit("another title");
    expect(await (await get(page)).text()).toContain("Add /ready");
    expect((await get("/issues")).headers.get("content-type")).toBe("application/json");
    expect((await get("/", "POST")).status).toBe(404);
    expect((await get("/Issue/%E0%A4%A.html")).status).toBe(404);
  });

  it("are not sent again to who has them of the same commit", async () => {
    const repository = committedStore();
    const { get } = await pagesOf(repository);
    const first = await get("/Run.html");
    const etag = first.headers.get("etag") ?? "";
    const again = await get("/Run.html", { "if-none-match": `W/${etag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await get("/Issue/none.html")).headers.get("etag")).toBeNull();
    repository.commit("another");
    expect((await get("/Run.html", { "if-none-match": etag })).status).toBe(200);
  });

  it("have the file of every object beside its page, as text and nothing else", async () => {
    const repository = committedStore();
    const { get } = await pagesOf(repository);
    const file = await get("/Issue/01JD00000000000000000000B1.yaml");
    expect(await file.text()).toBe(repository.read("cwom/Issue/01JD00000000000000000000B1.yaml"));
    expect(file.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await get("/Issue/none.yaml")).status).toBe(404);
  });

  it("show what there is where the check or the history cannot be had, and say why", async () => {
    const repository = committedStore();
    repository.write("cwom/config.yaml", "rules: 7\n");
    repository.commit("a mistake in the settings");
    const clone = cloneRepository(`file://${repository.folder}`, "--depth=1");
    const { get } = await pagesOf(clone);
    expect(await (await get("/")).text()).toMatch(/The check was not done: <bdi>cwom\/config.yaml:1/);
    expect(await (await get("/findings.html")).text()).toContain("The check was not done");
    const page = await (await get("/Issue/01JD00000000000000000000B1.html")).text();
    expect(page).toMatch(/id="history">History<\/h2>\s*<p class="notice">.*shallow/);
  });
});

async function pagesOf(
  repository: TestRepository,
): Promise<{ get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response> }> {
  const service = await serviceOf(repository);
  const guard = { hosts: new Set(["localhost"]), token: null };
  const app = createApp({ service, guard, onError: () => undefined, page: servedPage(service, "1") });
  return {
    get: async (path, headers = {}) =>
      app.fetch(new Request(`http://localhost${path}`, { headers: { host: "localhost", ...headers } })),
  };
}
