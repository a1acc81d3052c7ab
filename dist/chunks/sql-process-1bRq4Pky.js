export { t as answerSql } from "./sql-process-OL6fnGar.js";
