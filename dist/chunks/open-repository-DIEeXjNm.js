export { t as openRepository } from "./open-repository-CV-_8iKq.js";
