/** Whose message it is, and where it leads. */
type Leading = {
  /** The surgery's own address, without a slash at its end. */
  surgery: string;
  /** What it is a message of. */
  template: string;
  token: string;
};

/** A recipient's link, and their own page, where they can say "This is not for me"; a guest has none (S40). Pure. */
export function linksTo({ surgery, template, token }: Leading): { link: string; home?: string } {
  if (template === 'video-guest') return { link: `${surgery}/v/${token}` };
  const home = `${surgery}/m/${token}`;
  const toCall = template === 'video' || template === 'video-reminder';
  return { link: toCall ? `${home}/video` : home, home };
}
