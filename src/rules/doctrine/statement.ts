import { kindRule } from "../rule.ts";

/** Doctrine says something (§4.5). */
export const doctrineStatement = kindRule(
  "DoctrineRef",
  {
    id: "doctrine/statement",
    level: "warning",
    summary: "a DoctrineRef's statement is empty",
    why: "§4.5: statement: string; governing doctrine: principles, policies, procedures, heuristics, patterns",
  },
  function* ({ statement }, stored) {
    if (statement.trim() !== "") return;
    yield {
      about: stored,
      at: "/statement",
      message: "has an empty statement, so nobody can tell what to keep to",
      help: "write the doctrine itself into statement",
    };
  },
);
