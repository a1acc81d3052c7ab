import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initFiles, textAfter } from "../../src/operations/init/init-files.ts";
import { repoFields } from "../../src/operations/init/repo-fields.ts";

function fieldsFor(remote: string | null): unknown {
  const { name, slug, source } = repoFields({ remote, folder: "My Shop", branch: null });
  return [name, slug, source];
}

describe("the Repo of a repository", () => {
  it.each([
    [
      "https://github.com/shop/orders.git",
      "orders",
      "shop/orders",
      { system: "github", url: "https://github.com/shop/orders" },
    ],
    [
      "https://ada:secret@github.com/Shop/Orders",
      "Orders",
      "shop/orders",
      { system: "github", url: "https://github.com/Shop/Orders" },
    ],
    [
      "git@github.com:shop/orders.git",
      "orders",
      "shop/orders",
      { system: "github", url: "https://github.com/shop/orders" },
    ],
    [
      "ssh://git@github.com:22/shop/orders.git/",
      "orders",
      "shop/orders",
      { system: "github", url: "https://github.com/shop/orders" },
    ],
    ["https://gitlab.com/a/b/c.git", "c", "a/b/c", { system: "gitlab", url: "https://gitlab.com/a/b/c" }],
    [
      "https://git.example.com:8443/shop/orders",
      "orders",
      "shop/orders",
      { system: "git.example.com", url: "https://git.example.com:8443/shop/orders" },
    ],
    [
      "deploy@git.example.com:shop/orders.git",
      "orders",
      "shop/orders",
      { system: "git.example.com", external_id: "shop/orders" },
    ],
    [
      "https://github.com/~ada/Über Shop",
      "Über Shop",
      "ada/-ber-shop",
      { system: "github", url: "https://github.com/~ada/%C3%9Cber%20Shop" },
    ],
    ["/srv/git/orders.git", "My Shop", "my-shop", { system: "git", external_id: "My Shop" }],
    ["../orders", "My Shop", "my-shop", { system: "git", external_id: "My Shop" }],
    ["C:\\git\\orders", "My Shop", "my-shop", { system: "git", external_id: "My Shop" }],
    ["file:///srv/git/orders.git", "My Shop", "my-shop", { system: "git", external_id: "My Shop" }],
    [null, "My Shop", "my-shop", { system: "git", external_id: "My Shop" }],
  ])("from the remote %j", (remote, name, slug, source) => {
    expect(fieldsFor(remote)).toEqual([name, slug, source]);
  });

  it("has a slug that can be typed and no password, whatever the address", () => {
    const words = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, words, (user, host, path) => {
        const secret = "s3cretS3cret";
        for (const remote of [`https://${user}:${secret}@${host}/${path}`, `${secret}@${host}:${path}`]) {
          const fields = repoFields({ remote, folder: "f", branch: null });
          expect(fields["slug"]).toMatch(/^[a-z0-9][a-z0-9._/-]*$/);
          expect(JSON.stringify(fields)).not.toContain(secret);
        }
      }),
    );
  });
});

describe("a file that init wants", () => {
  const files = initFiles({
    mergeAttributes: ["cwom/*/*.yaml merge=cwom"],
    action: "OWNER/cwom@COMMIT",
    branch: "main",
    github: true,
    schemaPath: null,
    schema: "{}\n",
    agent: true,
  });

  it("is left as it is once it is as wanted, and whatever was there before stays in it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.string({ unit: "grapheme" }), (file, present) => {
        const after = textAfter(file, present);
        if (after === null) return;
        expect(after.startsWith(present)).toBe(true);
        expect(textAfter(file, after)).toBeNull();
      }),
    );
  });

  it("keeps what stands behind a mark whose end somebody took away", () => {
    const agents = files.find(({ where }) => where === "marks");
    const text = agents?.text ?? "";
    const present = `${text.slice(0, text.lastIndexOf("<!--"))}\n# Notes of our own\n`;
    const once = agents === undefined ? null : textAfter(agents, present);
    expect(once).toBe(`${present}\n${text}`);
    expect(agents === undefined ? null : textAfter({ ...agents, text: text.replace("Find", "Look for") }, once)).toBe(
      `${present}\n${text.replace("Find", "Look for")}`,
    );
  });

  it.each([
    ["trunk", "[trunk]"],
    ["a, b]", '["a, b]"]'],
    ["on", '["on"]'],
    ["1.0", '["1.0"]'],
  ])("names the branch %s as YAML reads it", (branch, written) => {
    const workflow = initFiles({
      mergeAttributes: [],
      action: "a/b@c",
      branch,
      github: true,
      schemaPath: "s",
      schema: "",
      agent: false,
    }).find(({ path }) => path.endsWith("cwom.yml"));
    expect(workflow?.text).toContain(`branches: ${written}\n`);
  });
});
