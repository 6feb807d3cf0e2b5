import { z } from 'zod';

/** What a practice puts on its own website, phone line and walls, ready to paste or print. */
export const Website = z.object({
  /** The surgery's page, which everything leads to. */
  address: z.string(),
  links: z.array(z.object({ key: z.string(), title: z.string(), href: z.string() })),
  /** HTML to paste, and the styles that go with it into the website's own style sheet; it works without them. */
  snippets: z.array(
    z.object({
      key: z.enum(['link', 'badge']),
      title: z.string(),
      about: z.string(),
      html: z.string(),
      css: z.string(),
    }),
  ),
  /** Website, phone message and posts in the tested words. */
  texts: z.array(z.object({ key: z.string(), title: z.string(), about: z.string(), words: z.string() })),
  files: z.array(
    z.object({
      key: z.enum(['poster', 'leaflet']),
      title: z.string(),
      about: z.string(),
      href: z.string(),
    }),
  ),
});
export type Website = z.infer<typeof Website>;
