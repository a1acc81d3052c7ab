export { t as openRepository } from "./open-repository-C77KjcJL.js";
