import { describe, expect, it } from "vitest";
import { served } from "../support/served.ts";

const issue = { title: "x", type: "bug" };

describe("a stranger", () => {
  it.each([
    ["another name for this server", { host: "evil.example" }],
    ["another name with this server's in it", { host: "localhost.evil.example" }],
    ["a page of another site", { origin: "https://evil.example" }],
    ["a page of another port", { origin: "http://localhost:8080" }],
    ["a sandboxed page", { origin: "null" }],
    ["a form of another site", { "sec-fetch-site": "cross-site" }],
  ])("by %s changes nothing", async (_, headers) => {
    const { ask, repository } = await served();
    expect((await ask("POST", "/cwom/issues", issue, headers)).status).toBe(403);
    expect((await ask("POST", "/mcp", { jsonrpc: "2.0", id: 1, method: "tools/list" }, headers)).status).toBe(403);
    expect(repository.git("rev-list", "--count", "HEAD")).toBe("1");
  });

  it("by another name reads nothing either, and nobody is let in by CORS", async () => {
    const { ask } = await served();
    expect((await ask("GET", "/cwom/issues", undefined, { host: "evil.example" })).status).toBe(403);
    const preflight = await ask("OPTIONS", "/cwom/issues", undefined, {
      origin: "https://evil.example",
      "access-control-request-method": "POST",
    });
    expect([...preflight.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
    const own = await ask("POST", "/cwom/issues", issue, {
      origin: "http://localhost",
      "sec-fetch-site": "same-origin",
    });
    expect(own.status).toBe(201);
  });
});

function basic(text: string): string {
  return `Basic ${Buffer.from(text).toString("base64")}`;
}

describe("a token", () => {
  const guard = { hosts: null, token: "0123456789abcdef0123" };

  it.each([
    ["none", {}, 401],
    ["a wrong one", { authorization: "Bearer 0123456789abcdef0124" }, 401],
    ["a beginning of it", { authorization: "Bearer 0123456789abcdef" }, 401],
    ["another scheme", { authorization: "Token 0123456789abcdef0123" }, 401],
    ["the right one", { authorization: "Bearer 0123456789abcdef0123" }, 200],
    ["the right one as a password", { authorization: basic("me:0123456789abcdef0123") }, 200],
    ["a wrong password", { authorization: basic("me:x") }, 401],
  ])("is wanted of everything: %s", async (_, headers, status) => {
    const { ask } = await served(undefined, { guard });
    const all = { host: "work.example:4711", ...headers };
    for (const path of ["/cwom/issues", "/openapi.json", "/docs"])
      expect((await ask("GET", path, undefined, all)).status).toBe(status);
    expect((await ask("GET", "/healthz", undefined, all)).status).toBe(200);
    if (status === 401)
      expect((await ask("GET", "/", undefined, all)).headers.get("www-authenticate")).toContain("Bearer");
  });
});

describe("a body", () => {
  it.each([
    ["no JSON", "{", {}, 400],
    ["no object", "[]", {}, 400],
    ["null", "null", {}, 400],
    ["too deep", `{"title":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, {}, 400],
    ["empty", "", {}, 400],
    ["of another type", JSON.stringify(issue), { "content-type": "text/plain" }, 415],
    ["of a form", "title=x", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["of another character set", JSON.stringify(issue), { "content-type": "application/json; charset=utf-16" }, 415],
    ["packed", JSON.stringify(issue), { "content-encoding": "gzip" }, 415],
    ["with a number past all bounds", '{"title":"x","type":"bug","meta":{"a/b":1e400}}', {}, 400],
    ["of no type", JSON.stringify(issue), { "content-type": "" }, 415],
    ["too large", JSON.stringify({ ...issue, description: "x".repeat(1024 * 1024) }), {}, 413],
    ["with a member that is special to JavaScript", '{"title":"x","type":"bug","__proto__":{"a":1}}', {}, 400],
  ])("that is %s is refused", async (_, body, headers, status) => {
    const { ask, repository } = await served();
    const refused = await ask("POST", "/cwom/issues", body, headers);
    expect(refused.status).toBe(status);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(repository.git("rev-list", "--count", "HEAD")).toBe("1");
  });

  it("that is no UTF-8 is refused, and so is one that grows past the limit as it comes", async () => {
    const { fetch } = await served();
    const send = async (body: Uint8Array | ReadableStream<Uint8Array>): Promise<number> => {
      const headers = { host: "localhost", "content-type": "application/json" };
      const init = { method: "POST", headers, body, duplex: "half" } as const;
      return (await fetch(new Request("http://localhost/cwom/issues", init))).status;
    };
    expect(await send(Buffer.from('{"title":"\xff","type":"bug"}', "latin1"))).toBe(400);
    const chunks = Array.from({ length: 40 }, () => new Uint8Array(64 * 1024).fill(32));
    expect(await send(ReadableStream.from(chunks))).toBe(413);
  });
});

describe("every answer", () => {
  it("is one that no browser guesses at, frames or keeps", async () => {
    const { ask } = await served();
    for (const path of ["/cwom/issues", "/nothing", "/docs", "/openapi.json"]) {
      const { headers } = await ask("GET", path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("names no inside of this program when something breaks", async () => {
    const seen: unknown[] = [];
    const { ask, repository } = await served(undefined, { onError: (thrown) => seen.push(thrown) });
    await ask("GET", "/cwom/issues");
    repository.write(".git/refs/heads/main", "torn");
    const broken = await ask("GET", "/cwom/issues");
    expect(broken.status).toBe(500);
    expect(seen).toHaveLength(1);
  });
});
