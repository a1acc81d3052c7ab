export { t as renderSarif } from "./render-sarif-B2MdRVdP.js";
