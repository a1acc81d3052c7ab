// A process that writes Issues of its own into a store, and after each looks for all of its own in the index.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withIndex } from "../../src/query/open-index.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { workTreeRevision } from "../../src/store/work-tree.ts";

const [folder = "", name = "", rounds = "1"] = process.argv.slice(2);
const place = { folder, build: "many", unique: `${process.pid}`, now: Date.now() };
let right = 0;
mkdirSync("cwom/Issue", { recursive: true });
for (let round = 1; round <= Number(rounds); round++) {
  const id = `own-${name}-${round}`;
  writeFileSync(path.join("cwom/Issue", `${id}.yaml`), `kind: Issue\nid: ${id}\ntitle: Round ${round}\n`);
  const found = await withIndex(
    { revision: workTreeRevision("."), place, readings: () => Promise.resolve(memoryCache()), now: Date.now() },
    ({ database }) => database.prepare("SELECT count(*) AS n FROM issues WHERE id LIKE ?").get(`own-${name}-%`)?.["n"],
  );
  if (found === round) right += 1;
}
process.stdout.write(`own ${right} of ${rounds}\n`);
