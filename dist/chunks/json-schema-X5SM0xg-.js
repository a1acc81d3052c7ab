export { t as jsonSchemaOf, n as jsonSchemaOfAll } from "./json-schema-zm3l9D0p.js";
