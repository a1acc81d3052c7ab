export { r as readCorpus } from "./corpus-C3GHO-vR.js";
