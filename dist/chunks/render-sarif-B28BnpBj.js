export { t as renderSarif } from "./render-sarif-PTfNjfNG.js";
