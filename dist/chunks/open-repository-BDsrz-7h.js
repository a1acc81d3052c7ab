export { t as openRepository } from "./open-repository-BJD43r0q.js";
