export { t as asksForJson, n as failureJson } from "./failure-json-BisXqFGa.js";
