export { t as jsonSchemaOf, n as jsonSchemaOfAll } from "./json-schema-D1v1Nm3t.js";
