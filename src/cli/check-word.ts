import { Failure } from "../failure.ts";
import { verificationStatuses } from "../model/enums.ts";

/** A check as it is written in one word: `lint=passed`, `lint=passed=https://ci.example.com/7`. Failure `usage` for what is none. */
export function checkFrom(text: string): {
  name: string;
  status: (typeof verificationStatuses)[number];
  evidence_uri?: string;
} {
  const found = verificationStatuses.flatMap((status) => {
    const at = `${text}=`.indexOf(`=${status}=`);
    return at > 0 ? [{ status, at }] : [];
  });
  const [first] = found.toSorted((a, b) => a.at - b.at);
  if (first === undefined)
    throw new Failure(
      "usage",
      `${JSON.stringify(text)} is no check and what it found`,
      `write name=status, the status one of ${verificationStatuses.join(", ")}`,
    );
  const { status, at } = first;
  const evidence = text.slice(at + status.length + 2);
  return { name: text.slice(0, at), status, ...(evidence === "" ? {} : { evidence_uri: evidence }) };
}
