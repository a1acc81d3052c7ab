import { nearest } from "../../model/did-you-mean.ts";
import { issueTypes } from "../../model/enums.ts";
import { pointerStep } from "../../model/json.ts";
import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";

/** Types of Issue that doctrine applies to are types that an Issue can have (§3.2, §4.5). */
export const doctrineApplicabilityTypes = kindRule(
  "DoctrineRef",
  {
    id: "doctrine/applicability-types",
    level: "warning",
    summary: "an entry of applicability.issue_types is no type of Issue",
    why: "§4.5: applicability: issue_types: string[]; §3.2: IssueType",
  },
  function* ({ applicability: { issue_types: types } }, stored) {
    for (const [index, type] of types.entries()) {
      if (isIssueType(type)) continue;
      const meant = nearest(type, issueTypes);
      yield {
        about: stored,
        at: pointerStep("/applicability/issue_types", index),
        message: `applies to Issues of type ${shown(type)}, expected one of ${issueTypes.join(", ")}`,
        help: meant === null ? "write one of them, or remove it" : `did you mean ${meant}?`,
        new: type.slice(0, 200),
      };
    }
  },
);

/** Whether a text is one of the types of Issue (§3.2). */
export function isIssueType(text: string): boolean {
  return issueTypes.some((type) => type === text);
}
