import { columnsOf } from './columns.ts';

/** Stands for the patient's name whatever its column is called. */
const nameField = 'name';

/** The columns of the list, each put into the message by a press. */
export function ColumnFields({ csv, onInsert }: { csv: string; onInsert: (mark: string) => void }) {
  const columns = columnsOf(csv).filter((title) => title.toLowerCase() !== nameField);
  return (
    <p className="template-fields">
      Put in:
      {[nameField, ...columns].map((title) => (
        <button key={title} type="button" className="button-small" onClick={() => onInsert(`{{${title}}}`)}>
          {title === nameField ? 'the patient’s name' : title}
        </button>
      ))}
    </p>
  );
}
