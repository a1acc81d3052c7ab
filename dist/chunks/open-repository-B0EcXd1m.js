export { t as openRepository } from "./open-repository-D66Ln-F5.js";
