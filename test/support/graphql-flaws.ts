import { schema as github } from "@octokit/graphql-schema";
import { buildSchema, getVariableValues, Kind, parse, validate } from "graphql";
import type { GraphQLSchema } from "graphql";
import { z } from "zod";

let known: GraphQLSchema | null = null;

/** GitHub's own schema; it takes a moment to build, so it is built once. */
function githubSchema(): GraphQLSchema {
  known ??= buildSchema(github.idl, { assumeValid: true });
  return known;
}

const request = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).default({}) });

/** What GitHub's schema has against the body of a GraphQL request: its query, and the values of its variables. */
export function graphqlFlaws(body: string): string[] {
  const { query, variables } = request.parse(JSON.parse(body));
  const schema = githubSchema();
  const document = parse(query);
  const flaws = validate(schema, document).map(({ message }) => message);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [...flaws, "it is no operation"];
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return [...flaws, ...errors.map(({ message }) => message)];
}
