export { t as openRepository } from "./open-repository-B7dfQ-5I.js";
