export { t as openRepository } from "./open-repository-C4Ehfxus.js";
