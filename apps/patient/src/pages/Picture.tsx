import { type PictureName, picture, pictureNames } from '@frontdoor/content/pictures';

/** The small picture beside an emergency, for people who read no English. An unknown name leaves the words alone. */
export function Picture({ name }: { name: string }) {
  const known = pictureNames.find((each): each is PictureName => each === name);
  if (!known) return null;
  // Drawings of this project; nothing anybody typed.
  return <span className="fd-picture" dangerouslySetInnerHTML={{ __html: picture(known) }} />;
}
