export { t as answerSql } from "./sql-process-DDvVUhi9.js";
