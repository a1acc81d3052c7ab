import { z } from "zod";
import { kindNames } from "../../model/enums.ts";

function many<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}

const kind = z.enum(kindNames);
const change = z.enum(["added", "modified", "deleted"]);
const level = z.enum(["error", "warning", "info"]);
const counts = z.object({ error: z.int().nonnegative(), warning: z.int().nonnegative(), info: z.int().nonnegative() });
const named = z.object({ kind, id: z.string(), title: z.string().nullable() });

const textPart = z.object({ is: z.enum(["same", "removed", "added"]), text: z.string() });
const valueChange = z.object({
  is: z.literal("value"),
  field: z.string(),
  old: z.string().nullable(),
  new: z.string().nullable(),
});
const textChange = z.object({ is: z.literal("text"), field: z.string(), parts: many(textPart) });
const memberChange = z.object({ field: z.string(), old: z.string().nullable(), new: z.string().nullable() });
const listChange = z.object({
  is: z.literal("list"),
  field: z.string(),
  added: many(z.string()),
  removed: many(z.string()),
  changed: many(z.object({ item: z.string(), members: many(memberChange) })),
  reordered: z.boolean(),
});
const fieldChange = z.discriminatedUnion("is", [valueChange, textChange, listChange]);

const link = named.extend({ field: z.string() });
const links = z.object({ shown: many(link), more: z.int().nonnegative() });

const reviewedObject = named.extend({
  path: z.string(),
  change,
  formerPath: z.string().nullable(),
  isUnreadable: z.boolean().default(false),
  sealed: z.boolean(),
  became: named.nullable(),
  after: named.extend({ version: z.string(), fields: many(fieldChange) }).nullable(),
  described: z.boolean(),
  fields: many(fieldChange),
  who: many(z.object({ role: z.string(), actor: z.string() })),
  authors: many(z.string()),
  refersTo: links,
  referredBy: links,
  counts,
  findings: many(z.object({ rule: z.string(), level, message: z.string() })),
});

const chain = z.object({
  nodes: many(named.extend({ change: change.nullable() })),
  edges: many(z.object({ from: z.int().nonnegative(), to: z.int().nonnegative() })),
  more: z.int().nonnegative(),
});

/** What a review is read back with from a file that somebody else may have written. */
export const reviewSchema = z.object({
  objects: many(reviewedObject),
  files: many(z.object({ path: z.string(), change })),
  chain,
  fixes: z.object({ count: z.int().nonnegative(), patch: z.string() }).nullable(),
});

/**
 * A change of work objects in words: the objects by kind and path, other files of the store that changed, the chain of causes
 * around the change, and the mends that `cwom fix` would carry out. All text in it is as the repository has it, hostile or not.
 */
export type Review = z.output<typeof reviewSchema>;
/** One object of a change. `formerPath` is set where its file moved; a deleted one `isUnreadable` where its file is still there; `became` is what a deleted one lives on as; `after` is the packet that a new version follows, with what is other than there; one that is not `described` was one too many, and has no fields. */
export type ReviewedObject = z.output<typeof reviewedObject>;
/** What became of one field, named by its path with dots: a value, a long text word by word, or a list item by item. */
export type FieldChange = z.output<typeof fieldChange>;
/** A list's items in words; `changed` are those that stayed and have other members. */
export type ListChange = z.output<typeof listChange>;
/** A stretch of a text that stayed, went or came; joined without the added ones they are the old text. */
export type TextPart = z.output<typeof textPart>;
/** An object by kind, id and title. */
export type Named = z.output<typeof named>;
/** Objects that one object is connected to, the field of the Ref with each; `more` are not shown. */
export type Links = z.output<typeof links>;
/** Objects around a change as a graph, causes before what they cause; edges are indexes into the nodes. */
export type Chain = z.output<typeof chain>;
