import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { uriFlaw } from "../../../src/rules/artifact/uri-flaw.ts";

describe("the uri of an Artifact", () => {
  it.each([
    "https://github.com/shop/orders/pull/7",
    "HTTPS://example.com:8443/a?b=c#d",
    "https://8.8.8.8/run.log",
    "https://172.32.0.1/run.log",
    "https://[2001:db8::1]/run.log",
    "https://localhost.example.com/run.log",
    "git+https://github.com/shop/orders.git@3f2a91c",
    "ssh://git@github.com/shop/orders.git",
    "s3://shop-logs/run.log",
    "oci://images.example.com/orders@sha256:75a288c0",
    "urn:isbn:9780131103627",
    "doi:10.1000/182",
    "pkg:npm/yaml@2.9.0",
    "docs/report.md",
    "docs/report.md#results",
    "./docs/my%20report.md",
    "out/",
    "100%.md",
    "docs/a:b.md",
    "docs/überblick.md",
  ])("may be %s", (uri) => {
    expect(uriFlaw(uri)).toBeNull();
  });

  it.each([
    ["http://localhost:8080/run.log", /cannot reach/],
    ["http://ci.localhost/run.log", /cannot reach/],
    ["http://localhost./run.log", /cannot reach/],
    ["http://printer.local/run.log", /cannot reach/],
    ["http://127.0.0.1/run.log", /cannot reach/],
    ["http://0x7f.1/run.log", /cannot reach/],
    ["http://2130706433/run.log", /cannot reach/],
    ["git+https://0x7f.1/orders.git", /cannot reach/],
    ["http://0.0.0.0/run.log", /cannot reach/],
    ["http://10.1.2.3/run.log", /cannot reach/],
    ["http://172.16.0.1/run.log", /cannot reach/],
    ["http://192.168.1.20/run.log", /cannot reach/],
    ["http://169.254.169.254/latest", /cannot reach/],
    ["http://[::1]/run.log", /cannot reach/],
    ["http://[::ffff:127.0.0.1]/run.log", /cannot reach/],
    ["http://[fd00::1]/run.log", /cannot reach/],
    ["http://[fe80::1]/run.log", /cannot reach/],
    ["ssh://git@192.168.1.20/orders.git", /cannot reach/],
    ["file:///tmp/run.log", /leads nowhere/],
    ["FILE:///tmp/run.log", /leads nowhere/],
    ["git+file:///srv/orders.git", /leads nowhere/],
    ["data:text/plain,up", /leads nowhere/],
    ["javascript:alert(1)", /leads nowhere/],
    ["C:/logs/run.log", /one machine/],
    ["C:\\logs\\run.log", /one machine/],
    ["/tmp/run.log", /one machine/],
    ["~/run.log", /one machine/],
    ["\\\\server\\logs", /backslash/],
    ["docs/my report.md", /space/],
    ["https://example.com/my report.md", /space/],
    ["docs/report.md\n", /space/],
    ["//example.com/run.log", /scheme/],
    ["localhost:8080/run.log", /scheme/],
    ["example.com:8080/run.log", /scheme/],
    ["git@github.com:shop/orders.git", /scheme/],
    ["https:example.com", /no valid/],
    ["https://", /no valid/],
    ["https:///run.log", /no valid/],
    ["http://exa<mple.com/", /no valid/],
    ["urn:", /no valid/],
    ["../run.log", /inside the repository/],
    ["docs/%2e%2e/%2e%2e/run.log", /inside the repository/],
    ["docs//report.md", /inside the repository/],
    [".git/config", /inside the repository/],
    ["#results", /inside the repository/],
  ])("may not be %s", (uri, flaw) => {
    expect(uriFlaw(uri)).toMatch(flaw);
  });

  it("is judged without an error, whatever it is", () => {
    const start = constantFrom("", "http://", "https://[", "git+http://", "urn:", "docs/", "%", "http://%");
    assert(
      property(start, string({ unit: "binary" }), (before, text) => {
        expect(["string", "object"]).toContain(typeof uriFlaw(`${before}${text}`));
      }),
    );
  });
});
