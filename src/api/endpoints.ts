import { kindNames } from "../model/enums.ts";
import { chainEndpoints } from "./chain-endpoints.ts";
import type { Endpoint } from "./endpoint.ts";
import { kindEndpoints } from "./kind-endpoints.ts";
import { spellings } from "./kind-names.ts";
import { operationEndpoints } from "./operation-endpoints.ts";
import { taskEndpoints } from "./task-endpoints.ts";

/** Every endpoint of the API, under both spellings; one with a fixed path stands before one whose id it could be taken for. */
export const endpoints: readonly Endpoint[] = spellings.flatMap((spelling) => [
  ...kindNames.flatMap((kind) => kindEndpoints(kind, spelling)),
  ...chainEndpoints(spelling),
  ...taskEndpoints(spelling),
  ...operationEndpoints(spelling),
]);
