// src/version.ts
/** This program's own version, as in package.json. */
const version = "0.1.0";
export { version as t };
