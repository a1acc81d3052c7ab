export { r as readCorpus } from "./corpus-_MnHlCSL.js";
