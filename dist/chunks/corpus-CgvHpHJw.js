export { r as readCorpus } from "./corpus-CWTPfZV7.js";
