export { r as readCorpus } from "./corpus-BOKsAMeH.js";
