export { r as readCorpus } from "./corpus-CySUNvai.js";
