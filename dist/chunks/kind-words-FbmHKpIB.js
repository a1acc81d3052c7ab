export { t as kindOfWord } from "./kind-words-sHr5qF1G.js";
