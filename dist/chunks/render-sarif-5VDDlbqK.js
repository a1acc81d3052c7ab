export { t as renderSarif } from "./render-sarif-D64ArHVB.js";
