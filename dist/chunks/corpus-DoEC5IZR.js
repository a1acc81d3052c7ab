export { r as readCorpus } from "./corpus-BgoOAGiH.js";
