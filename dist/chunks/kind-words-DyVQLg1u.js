export { t as kindOfWord } from "./kind-words-CC_iAYzp.js";
