export { r as readCorpus } from "./corpus-CyYePSsV.js";
