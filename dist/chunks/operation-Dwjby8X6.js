// src/operations/operation.ts
/** Declares an operation; its input's type follows from the schema. */
function operation(given) {
	return given;
}
export { operation as t };
