import { useEffect, useRef } from 'react';
import { useDesk } from '../desk/desk-context.ts';

/** The badge as it stands now: the very script that other websites load. */
export function BadgePreview() {
  const { slug, practice } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const within = place.current;
    if (!within) return;
    const link = document.createElement('a');
    link.className = 'gp-contact';
    link.href = `/${slug}`;
    link.dataset.gpBadge = slug;
    link.textContent = `Contact ${practice.name} online`;
    const script = document.createElement('script');
    script.async = true;
    script.src = `/${slug}/badge.js`;
    within.replaceChildren(link, script);
    return () => within.replaceChildren();
  }, [slug, practice.name]);
  return (
    <section className="badge-preview" aria-label="How the badge looks now">
      <h3>How it looks now</h3>
      <div ref={place} />
    </section>
  );
}
