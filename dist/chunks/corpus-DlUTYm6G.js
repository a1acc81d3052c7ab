export { r as readCorpus } from "./corpus-fRdm0dzX.js";
