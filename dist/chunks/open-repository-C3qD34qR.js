export { t as openRepository } from "./open-repository-CkHKKtIq.js";
