import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";

/** Where to listen. */
export interface Address {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no new request, answers those that wait, and ends; those that take longer than the patience are cut off. */
  stop(patience: number): Promise<void>;
}

/** Whoever sends slower than this, in milliseconds, does not want an answer; that is looked at every two seconds. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
};
/** More would take the files that git needs to be opened. */
const mostConnections = 500;

/** Listens for HTTP; rejects with what the system says where it cannot. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: Address,
): Promise<Listening> {
  // Without options for another protocol the adapter makes a server of plain HTTP.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const server = createAdaptorServer({ fetch, serverOptions: { ...limits } }) as Server;
  server.maxConnections = mostConnections;
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, done);
  });
  const bound = server.address();
  const stop = async (patience: number): Promise<void> => {
    const ended = new Promise<void>((done) => server.close(() => done()));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    await ended;
    clearTimeout(timer);
  };
  return { port: bound !== null && typeof bound === "object" ? bound.port : port, stop };
}
