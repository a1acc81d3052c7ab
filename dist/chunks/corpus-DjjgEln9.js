export { r as readCorpus } from "./corpus-CaJMYMAp.js";
