import { DialogFrame } from '../controls/DialogFrame.tsx';

/** Asked before a ready answer takes the place of words somebody typed. */
export function ReplaceDialog({
  ready,
  typed,
  onFill,
  onClose,
}: {
  /** The words that wait; null: nothing is asked. */
  ready: string | null;
  typed: string;
  onFill: (words: string) => void;
  onClose: () => void;
}) {
  return (
    <DialogFrame
      title="There are words in the box already"
      open={ready !== null}
      onClose={onClose}
      closeWords="Keep mine"
    >
      <p className="ready-words">{ready}</p>
      <div className="actions">
        <button
          type="button"
          className="button button-go"
          onClick={() => onFill([typed, ready].join('\n\n'))}
        >
          Put it below mine
        </button>
        <button type="button" className="button" onClick={() => onFill(ready ?? '')}>
          Replace mine
        </button>
      </div>
    </DialogFrame>
  );
}
