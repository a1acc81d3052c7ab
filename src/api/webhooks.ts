import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { jsonAnswer } from "./answers.ts";
import { HttpFailure } from "./http-failure.ts";

/** Bytes of one event at most. */
export const eventLimit = 5 * 1024 * 1024;
/** Deliveries that are remembered, so that one that comes again is not acted on again. */
const remembered = 10_000;

/** A repository by what an event says of it. */
export interface HintedRepository {
  /** GitHub's own number, which stays when the name changes; null where the event has none. */
  readonly id: number | null;
  /** `owner/name`. */
  readonly fullName: string;
}

/** What receiving GitHub's webhooks needs. */
export interface WebhookOptions {
  /** The secret that GitHub signs with. */
  readonly secret: string;
  /** Told of a repository in which something has happened; answers whether that is of any concern here. What happened is not trusted: whoever wants to know asks GitHub. */
  readonly onHint: (repository: HintedRepository) => Promise<boolean>;
}

const payload = z.object({
  repository: z.object({
    id: z.int().nullable().catch(null),
    full_name: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/),
  }),
});

/** Answers GitHub's webhooks: 401 for a signature that does not fit the bytes, 202 for an event that was taken as a hint, 200 for one that needs nothing done. */
export class WebhookReceiver {
  readonly #options: WebhookOptions;
  readonly #seen = new Set<string>();

  constructor(options: WebhookOptions) {
    this.#options = options;
  }

  /** The body is read here, raw: what was signed are its bytes. */
  async receive(request: Request): Promise<Response> {
    const bytes = new Uint8Array(await request.arrayBuffer());
    this.#refuseForged(bytes, request.headers.get("x-hub-signature-256") ?? "");
    const delivery = request.headers.get("x-github-delivery") ?? "";
    const event = request.headers.get("x-github-event") ?? "";
    if (delivery === "" || event === "")
      throw new HttpFailure(400, "X-GitHub-Delivery or X-GitHub-Event is missing", "let GitHub send the webhook");
    if (this.#seen.has(delivery)) return jsonAnswer({ taken: false, reason: "it was delivered before" });
    const repository = event === "ping" ? null : repositoryIn(bytes);
    const isTaken = repository !== null && (await this.#options.onHint(repository));
    this.#remember(delivery);
    if (repository === null) return jsonAnswer({ taken: false, reason: "it names no repository" });
    if (!isTaken) return jsonAnswer({ taken: false, reason: `${repository.fullName} is not synced here` });
    return jsonAnswer({ taken: true, repository: repository.fullName }, {}, 202);
  }

  #refuseForged(bytes: Uint8Array, signature: string): void {
    const wanted = Buffer.from(`sha256=${createHmac("sha256", this.#options.secret).update(bytes).digest("hex")}`);
    const given = Buffer.from(signature);
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
    throw new HttpFailure(
      401,
      "the signature does not fit the body",
      "give GitHub's webhook the secret that is in CWOM_WEBHOOK_SECRET, and the content type application/json",
    );
  }

  #remember(delivery: string): void {
    this.#seen.add(delivery);
    const [first] = this.#seen;
    if (this.#seen.size > remembered && first !== undefined) this.#seen.delete(first);
  }
}

/** Null for an event of no repository, and for one that is no JSON. */
function repositoryIn(bytes: Uint8Array): HintedRepository | null {
  try {
    const read = payload.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
    if (!read.success) return null;
    const { id, full_name: fullName } = read.data.repository;
    return { id, fullName };
  } catch {
    return null;
  }
}
