import { describe, expect, it } from "vitest";
import { parseRemote, parseRepositoryName } from "../../src/github/repository-name.ts";

describe("the address of a remote", () => {
  it.each([
    ["https://github.com/shop/orders.git", "github.com shop/orders"],
    ["https://github.com/shop/orders/", "github.com shop/orders"],
    ["https://user:secret@GitHub.com/shop/orders", "github.com shop/orders"],
    ["ssh://git@github.example.com:2222/shop/orders.git", "github.example.com shop/orders"],
    ["git@github.com:shop/orders.git", "github.com shop/orders"],
    ["git@github.com:shop/my.orders", "github.com shop/my.orders"],
    ["https://github.com/shop", null],
    ["https://github.com/a/b/c", null],
    ["file:///srv/orders.git", null],
    ["../orders", null],
    ["", null],
  ])("%j leads to %j", (url, expected) => {
    const remote = parseRemote(url);
    expect(remote === null ? null : `${remote.host} ${remote.owner}/${remote.repo}`).toBe(expected);
  });

  it("is told from a name", () => {
    expect(parseRepositoryName("shop/orders")).toEqual({ owner: "shop", repo: "orders" });
    for (const text of ["shop", "shop/orders/x", "sh op/orders", "/orders", "https://github.com/shop/orders"])
      expect(parseRepositoryName(text)).toBeNull();
  });
});
