import { monotonicFactory } from "ulid";

/** A new ULID of this process, later than those before it even within one millisecond. */
export const newUlid: () => string = monotonicFactory();
