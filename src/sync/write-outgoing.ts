import { z } from "zod";
import type { Answer } from "../github/answer.ts";
import type { IssueInput } from "../github/map-issue.ts";
import type { Outgoing, OutgoingField } from "../github/outgoing-issue.ts";
import { issuePayload } from "../github/payload-issue.ts";
import { readIssue } from "../github/read-issue.ts";
import { readList } from "../github/read-list.ts";
import type { Question } from "../github/reader.ts";
import type { WriteRequestName } from "../github/requests.ts";
import type { Writer, WriteParameters } from "../github/writer.ts";
import type { Stop } from "./brought.ts";
import type { Pass } from "./sync-issues.ts";

/** What writing needs. */
interface Writing {
  readonly pass: Pass;
  readonly writer: Writer;
}

/** What became of the writes to one issue. */
export interface WrittenIssue {
  /** `touched` also where nobody knows: reading it again tells. */
  readonly is: "touched" | "untouched";
  /** What GitHub said against fields that it refused. */
  readonly refused: ReadonlyMap<string, string>;
  /** Fields that the server has nothing for. */
  readonly absent: ReadonlySet<string>;
  readonly stop: Stop;
}

/** What is answered is read again anyway. */
const anything = z.unknown();

/** Writes what is to go out, each thing once, until something stops it. */
export async function writeOutgoing(writing: Writing, input: IssueInput, outgoing: Outgoing): Promise<WrittenIssue> {
  const work = new Work(writing, input);
  const { patch, parent, blockers } = outgoing;
  const patched = outgoing.fields.filter((field) => !field.startsWith("relationships."));
  if (patched.length > 0) await work.send(patched, "updateIssue", { ...patch });
  if (parent !== null) await work.moveTo(parent);
  for (const number of blockers.add) await work.waitFor(number);
  for (const { id: issueId } of blockers.remove)
    await work.send(["relationships.blocked_by"], "removeBlocker", { issue_id: issueId });
  const { isTouched, refused, absent, stop } = work;
  return { is: isTouched ? "touched" : "untouched", refused, absent, stop };
}

class Work {
  isTouched = false;
  stop: Stop = null;
  readonly refused = new Map<string, string>();
  readonly absent = new Set<string>();
  readonly #writing: Writing;
  readonly #input: IssueInput;

  constructor(writing: Writing, input: IssueInput) {
    this.#writing = writing;
    this.#input = input;
  }

  /** Sends one write about the issue, unless something has stopped it before; `parameters` may name another issue. */
  async send(fields: readonly OutgoingField[], name: WriteRequestName, parameters: WriteParameters): Promise<void> {
    if (this.stop !== null) return;
    const { pass, writer } = this.#writing;
    const { owner, repo } = pass.asking.name;
    const where = { owner, repo, issue_number: this.#input.issue.number };
    this.#take(fields, await writer.send(name, { ...where, ...parameters }, anything));
  }

  /** Gives the issue another parent, or none. */
  async moveTo({ from, to }: NonNullable<Outgoing["parent"]>): Promise<void> {
    const { id } = this.#input.issue;
    const field = ["relationships.parent"] as const;
    if (to === null) {
      if (from !== null) await this.send(field, "removeSubIssue", { issue_number: from, sub_issue_id: id });
      return;
    }
    // Asked first, so that nothing is written to a host that has none of it.
    if (!(await this.#has(...field, "subIssues", to))) return;
    await this.send(field, "addSubIssue", { issue_number: to, sub_issue_id: id, replace_parent: true });
  }

  /** Lets the issue wait for another one, which GitHub wants to be named by its id, not by its number. */
  async waitFor(number: number): Promise<void> {
    const { asking } = this.#writing.pass;
    const field = "relationships.blocked_by";
    if (!(await this.#has(field, "blockedBy", this.#input.issue.number))) return;
    const other = await readIssue(asking.reader, asking.name, number);
    if (other.is === "found") await this.send([field], "addBlocker", { issue_id: other.value.id });
    else if (other.is === "limited" || other.is === "broken") this.stop ??= other;
  }

  async #has(field: OutgoingField, list: Question["name"], number: number): Promise<boolean> {
    if (this.stop !== null) return false;
    const { asking, notes } = this.#writing.pass;
    const parameters = { ...asking.name, issue_number: number };
    const answer = await readList(asking.reader, { name: list, parameters }, issuePayload);
    if (answer.is === "limited" || answer.is === "broken") this.stop ??= answer;
    if (answer.is === "absent") notes.add(`this server has no ${answer.feature}: they stay here`);
    if (answer.is === "absent") this.absent.add(field);
    return answer.is === "found";
  }

  #take(fields: readonly OutgoingField[], answer: Answer<unknown>): void {
    switch (answer.is) {
      case "found":
        this.isTouched = true;
        return;
      case "broken":
        this.isTouched = true;
        this.stop = answer;
        return;
      case "refused":
        if (answer.status !== 422) this.stop = answer;
        for (const field of fields) this.refused.set(field, answer.failure.message);
        // So that what was refused is read, told, and not sent again.
        this.isTouched = true;
        return;
      case "limited":
        this.stop = answer;
        return;
      case "absent":
      case "gone":
      case "missing":
      case "moved":
      case "unchanged":
      case "withheld":
        for (const field of fields) this.refused.set(field, `GitHub says that it is not there (${answer.is})`);
        this.isTouched = true;
    }
  }
}
