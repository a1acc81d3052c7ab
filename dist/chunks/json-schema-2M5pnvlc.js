export { t as jsonSchemaOf, n as jsonSchemaOfAll } from "./json-schema-qm5Yzfl3.js";
