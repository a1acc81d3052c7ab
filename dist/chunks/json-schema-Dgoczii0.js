export { t as jsonSchemaOf, n as jsonSchemaOfAll } from "./json-schema-hblxJOKn.js";
