export { r as readCorpus } from "./corpus-BGoAZzCj.js";
