export { t as asksForJson, n as failureJson } from "./failure-json-6VF42vsq.js";
