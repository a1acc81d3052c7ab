export { r as readCorpus } from "./corpus-BuxC42lM.js";
