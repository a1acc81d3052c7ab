import { createHash } from "node:crypto";
import type { Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
code { font: 0.95em ui-monospace, monospace; overflow-wrap: anywhere; }
section { border-top: 1px solid #8886; padding: 0.75rem 0; }
h2 { font-size: 1rem; margin: 0; }
p, ul { margin: 0.25rem 0; }
.method { display: inline-block; min-width: 4rem; font-weight: 600; text-transform: uppercase; }
`;

const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The API for a person to read: made here, of nothing but the endpoints; needs no network and no script. */
export function docsPage(): Response {
  const below = endpoints.filter(({ path }) => path.startsWith("/cwom/"));
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CWOM API</title>
<style>${style}</style>
<h1>CWOM API</h1>
<p>The whole description for programs: <a href="/openapi.json"><code>/openapi.json</code></a> (OpenAPI 3.1).
Every path below <code>/cwom</code> is there at the root too, with <code>_</code> in place of <code>-</code>.</p>
${below.map(section).join("\n")}
</html>
`;
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
  });
}

function section({ method, path, summary, query, body, success, refusals }: Endpoint): string {
  const parameters = Object.entries(query?.shape ?? {}).map(
    ([name, schema]) => `<li><code>${escaped(name)}</code> ${escaped(schema.description ?? "")}</li>`,
  );
  const types =
    body === undefined ? "" : `<p>Body: <code>${body.types.map(escaped).join("</code>, <code>")}</code></p>`;
  return `<section>
<h2><span class="method">${method}</span> <code>${escaped(path)}</code></h2>
<p>${escaped(summary)}</p>
${types}${parameters.length === 0 ? "" : `<ul>${parameters.join("")}</ul>`}
<p>Answers ${[success.status, ...refusals].join(", ")}.</p>
</section>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
