import { Button } from 'nhsuk-react-components';
import { Photos } from '../photos/Photos.tsx';
import { useReading } from '../reading/use-reading.ts';
import { FaultSummary } from './FaultSummary.tsx';
import { Field } from './Field.tsx';
import type { FormProps, Live } from './form-props.ts';
import { headline, Lead } from './Lead.tsx';
import { useCheckedForm } from './use-checked-form.ts';

/**
 * What stands inside `<form>`: the only part of a page that the browser takes over. Drawn the same on the server and
 * in the browser; `live` is given in the browser alone.
 */
export function RequestForm({ live, ...props }: FormProps & { live?: Live }) {
  const { page, photos } = props;
  const { register, errors, hidden, tries, recheck } = useCheckedForm(props, live);
  const warned = useReading(props, live);
  const errorOf = (id: string) => errors.find((error) => error.field === id);
  const heads = props.heading === 'h1' && headline(page) === undefined;
  const files = page.fields.find((field) => field.kind === 'files');
  const place = files ? page.fields.indexOf(files) : 0;
  const drawn = page.fields.map((field, index) => {
    if (field === files) return null;
    const question = (
      <Field
        key={field.id}
        field={field}
        typed={props.typed}
        error={errorOf(field.id)}
        heads={heads && index === 0}
        register={register}
        warns={warned.includes(field.id)}
      />
    );
    if (!field.when) return question;
    return (
      <div key={field.id} hidden={hidden.includes(field.id)}>
        {question}
      </div>
    );
  });
  return (
    <>
      <FaultSummary key={tries} page={page} errors={errors} />
      <Lead {...props} />
      {photos && files ? (
        <Photos
          {...photos}
          field={files}
          error={errorOf(files.id)?.message}
          live={live}
          submit={props.submit}
          onChange={recheck}
          before={drawn.slice(0, place)}
          after={drawn.slice(place)}
        />
      ) : (
        <>
          {drawn}
          <Button>{props.submit}</Button>
        </>
      )}
    </>
  );
}
