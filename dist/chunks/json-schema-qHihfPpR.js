export { t as jsonSchemaOf, n as jsonSchemaOfAll } from "./json-schema-Dg74S6oR.js";
