export { t as jsonSchemaOf, n as jsonSchemaOfAll } from "./json-schema-vaGdm6ZQ.js";
