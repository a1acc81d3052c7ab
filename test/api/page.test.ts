import { describe, expect, it } from "vitest";
import { createApp } from "../../src/api/app.ts";
import { servedPage } from "../../src/cli/served-page.ts";
import { committedStore, serviceOf } from "../support/served.ts";

describe("the pages of a served branch", () => {
  it("are shown at the root, as the branch is now, beside what programs ask", async () => {
    const repository = committedStore();
    const service = await serviceOf(repository);
    const guard = { hosts: new Set(["localhost"]), token: null };
    const app = createApp({ service, guard, onError: () => undefined, page: servedPage(service) });
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
});
