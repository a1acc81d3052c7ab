/** The address that a text is, where a reader may be led there: `http:` or `https:`, nothing else; null for every other text. */
export function webAddress(text: string): URL | null {
  if (!/^https?:\/\//i.test(text)) return null;
  const address = URL.parse(text);
  return address !== null && ["http:", "https:"].includes(address.protocol) ? address : null;
}

/** What a link to somebody else's page says of us: nothing. */
export const foreignRel = "noopener noreferrer nofollow";
