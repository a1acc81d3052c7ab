export { t as jsonSchemaOf, n as jsonSchemaOfAll } from "./json-schema-DEB-66dZ.js";
