import { describe, expect, it } from "vitest";
import { markdown } from "../../src/web/markdown.ts";

const rel = 'rel="noopener noreferrer nofollow"';

describe("somebody's Markdown", () => {
  it.each([
    ["# Head\n\ntext", '<h3 dir="auto">Head</h3>\n<p dir="auto">text</p>'],
    ["###### Deep", '<h6 dir="auto">Deep</h6>'],
    ["<b onclick=x>b</b>", '<p dir="auto">&lt;b onclick=x&gt;b&lt;/b&gt;</p>'],
    [
      "[a](https://x.example/y)",
      `<p dir="auto"><a href="https://x.example/y" ${rel}>a</a><span class="host"> (x.example)</span></p>`,
    ],
    [
      "[good.example](https://good.example@evil.example)",
      `<p dir="auto"><a href="https://good.example@evil.example/" ${rel}>good.example</a><span class="host"> (evil.example)</span></p>`,
    ],
    ["<https://x.example/>", `<p dir="auto"><a href="https://x.example/" ${rel}>https://x.example/</a></p>`],
    ["[a](javascript:alert(1))", '<p dir="auto">[a](javascript:alert(1))</p>'],
    ["[a](//x.example)", '<p dir="auto">[a](//x.example)</p>'],
    ["[a](docs/a.md)", '<p dir="auto">[a](docs/a.md)</p>'],
    ["```js onload=x\n1 < 2\n```", '<pre tabindex="0" dir="auto"><code>1 &lt; 2\n</code></pre>'],
    ["&#x202e;\u202e", '<p dir="auto">&amp;#x202e;\\u{202e}</p>'],
  ])("%j", (text, expected) => {
    expect(String(markdown(text)).replace(/\n<\/div>$/, "</div>")).toBe(`<div class="prose">${expected}</div>`);
  });

  it("has no picture, and no style of a table's columns", () => {
    const shown = String(markdown("![a](https://x.example/t.png)\n\n| a |\n|--:|\n| b |"));
    expect(shown).not.toMatch(/<img|style=/);
    expect(shown).toContain('<td dir="auto">b</td>');
  });

  it.each(["[", "![", "**a ", "> ", "`", "<", "[a](", "- ", "| ", "*_"])(
    "is read in one go when %j is repeated to the limit of a text",
    (piece) => {
      const before = process.cpuUsage();
      markdown(piece.repeat(65_536 / piece.length));
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(10_000);
    },
  );
});
