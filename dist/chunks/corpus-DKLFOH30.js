export { r as readCorpus } from "./corpus-CwjWYWj4.js";
