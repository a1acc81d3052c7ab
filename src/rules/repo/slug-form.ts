import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";

/** A slug can be typed, put into an address and told from another one by eye. */
export const repoSlugForm = kindRule(
  "Repo",
  {
    id: "repo/slug-form",
    level: "warning",
    summary: "a Repo's slug has other characters than a-z, 0-9, '.', '_', '-' and '/'",
    why: "ours: a slug is typed and stands in addresses, so it has one spelling",
  },
  function* ({ slug }, stored) {
    // An empty one is repo/slug's.
    if (slug.trim() === "" || /^[a-z0-9][a-z0-9._/-]*$/.test(slug)) return;
    yield {
      about: stored,
      at: "/slug",
      message: `has the slug ${shown(slug)}, expected small letters, digits, '.', '_', '-' and '/', a letter or digit first`,
      help: "write it like shop/orders before anything refers to it: once it has landed it stays",
      new: slug.slice(0, 200),
    };
  },
);
