export { r as readCorpus } from "./corpus-HJcpNTyc.js";
