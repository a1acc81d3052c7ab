export { t as kindOfWord } from "./kind-words-C4xmrGZJ.js";
