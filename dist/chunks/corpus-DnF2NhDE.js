export { r as readCorpus } from "./corpus-BXqs6v_R.js";
