import { Failure } from "../failure.ts";

/** A request that HTTP itself has a status for, such as 404 or 412. */
export class HttpFailure extends Failure {
  readonly status: number;
  /** Headers that belong to the status, such as Allow. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, help: string, headers: Readonly<Record<string, string>> = {}) {
    super("usage", message, help);
    this.name = "HttpFailure";
    this.status = status;
    this.headers = headers;
  }
}
