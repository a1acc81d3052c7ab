import type { JsonObject } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Exporter } from "./exported.ts";
import { inExportOrder } from "./in-export-order.ts";
import { inSpecOrder } from "./in-spec-order.ts";
import { jsonLine } from "./json-line.ts";
import { pinsKey, sealKey, toPlainSpec } from "./to-plain-spec.ts";

/** Every object as written, defaults not filled in, one a line. */
export const exportLines: Exporter = (corpus, chosen) => {
  const lines = inExportOrder(chosen ?? corpus.objects).map(({ kind, value }) => lineOf(kind, value));
  return { text: lines.join(""), notes: [], refused: [] };
};

/** The same for a reader that knows nothing but the plain spec: what is additive stands in `meta`. */
export const exportStrict: Exporter = (corpus, chosen) => {
  const lines: string[] = [];
  const refused: string[] = [];
  for (const object of inExportOrder(chosen ?? corpus.objects)) {
    const plain = toPlainSpec(object.kind, object.value);
    const reason = reasonAgainst(object, plain);
    if (reason !== null) refused.push(`${object.file.path}: ${reason}`);
    else if (plain !== null) lines.push(lineOf(object.kind, plain));
  }
  return { text: lines.join(""), notes: [], refused };
};

function lineOf(kind: StoredObject["kind"], value: JsonObject): string {
  return jsonLine(inSpecOrder(kind, value));
}

/** A store may live with unknown members by its own settings; the plain spec does not. */
function reasonAgainst(object: StoredObject, plain: JsonObject | null): string | null {
  if (plain === null) return `meta has ${pinsKey} or ${sealKey} already, where a pin or the seal would go`;
  const [flaw] = object.outline.schemaFlaws;
  return flaw === undefined ? null : `${flaw.pointer} is no member of the plain spec`;
}
