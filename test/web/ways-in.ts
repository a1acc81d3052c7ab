/** Ways into a page that the lists do not have: these are tried in every kind. */
export const waysIn: readonly string[] = [
  "</title><script>alert(1)</script>",
  "</textarea></pre></code><svg onload=alert(1)>",
  "'\"><img src=x onerror=alert(1)>",
  "<style>@import 'https://evil.example/x.css'</style>",
  "[x](JaVaScRiPt:alert(1)) [y](data:text/html,<script>alert(1)</script>) [z](vbscript:x) [w](//evil.example)",
  '[a](https://evil.example "onmouseover=alert(1)") <https://evil.example/"onclick=alert(1)>',
  "![x](https://evil.example/x.png) ![y][z]\n\n[z]: https://evil.example/y.png",
  "```html onload=alert(1)\n</code></pre><script>alert(1)</script>\n```",
  "| a |\n|:-:|\n| <b onclick=alert(1)> |",
  "<base href=https://evil.example/>",
  "&#x202e;&rlm;&#1;&lt;script&gt;",
  'https://evil.example/"onmouseover="alert(1)',
];
