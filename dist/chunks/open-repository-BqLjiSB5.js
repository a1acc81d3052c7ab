export { t as openRepository } from "./open-repository-BN1KAigM.js";
