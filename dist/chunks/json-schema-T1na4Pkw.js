export { t as jsonSchemaOf, n as jsonSchemaOfAll } from "./json-schema-Di0G2yU_.js";
