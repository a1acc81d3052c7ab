export { t as openRepository } from "./open-repository-esVB68mp.js";
