export { r as readCorpus } from "./corpus-DI2_UT6t.js";
