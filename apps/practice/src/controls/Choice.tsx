/** A plain choice of one from a closed list, with its name in front. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
  hideLabel = false,
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; words: string }[];
  onChoose: (value: Value) => void;
  hideLabel?: boolean;
}) {
  return (
    <label className="choice">
      <span className={hideLabel ? 'unseen' : undefined}>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}
