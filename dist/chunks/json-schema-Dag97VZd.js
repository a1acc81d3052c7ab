export { t as jsonSchemaOf, n as jsonSchemaOfAll } from "./json-schema-D7YPZi6V.js";
