import { useOnScreen } from './useCall.ts';

/** Words a machine made of what the others say, and who it cannot do so for. */
export function CaptionLines() {
  const { state } = useOnScreen();
  if (!state.captions.on) return null;
  const people = state.room!.people.map(({ id, name }) => ({ id, name, other: state.others[id] }));
  const cannot = people.filter(({ other }) => other?.media?.captions === false);
  const lines = people.filter(({ other }) => other !== undefined && other.caption !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus
    <section className="fd-video-captions" aria-label="Captions" tabIndex={0}>
      <p className="fd-video-made">Captions are made by a machine. They can be wrong.</p>
      {lines.map(({ id, name, other }) => (
        <p key={id} className="fd-video-caption">
          <b>{name}:</b> {other!.caption!.text}
        </p>
      ))}
      {cannot.length > 0 && (
        <p>
          No captions of {cannot.map(({ name }) => name).join(' and ')}: that browser cannot make them without
          sending the voice to somebody else. Your phone or computer may make its own: look for “Live
          Captions” in its settings.
        </p>
      )}
    </section>
  );
}
