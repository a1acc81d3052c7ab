import type { Review } from "../../../src/report/review/review.ts";
import { reviewSchema } from "../../../src/report/review/review.ts";

/** Members whose words are the model's or ours. */
const closed: ReadonlySet<string> = new Set(["is", "change", "kind", "level"]);

/** A review with the same text in every place that a repository, or whoever wrote a report, can fill. */
export function filledReview(review: Review, text: string): Review {
  return reviewSchema.parse(filled(review, text));
}

function filled(value: unknown, text: string): unknown {
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((item) => filled(item, text));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, closed.has(key) ? member : filled(member, text)]);
  return Object.fromEntries(members);
}
