export { t as renderSarif } from "./render-sarif-XMm8hInN.js";
