export { r as readCorpus } from "./corpus-CXyGCTlA.js";
