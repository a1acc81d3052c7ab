export { t as openRepository } from "./open-repository-j2I8CITE.js";
