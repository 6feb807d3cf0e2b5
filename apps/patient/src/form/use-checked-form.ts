import type { FieldError, ReadyPage, Typed } from '@frontdoor/questionnaire';
import { useCallback, useEffect, useState } from 'react';
import { type UseFormRegister, useForm } from 'react-hook-form';
import { lastPressed } from '../browser/last-pressed.ts';
import { faultsOf, notAsked, resolverFor } from './check-answers.ts';
import type { FormProps, Live } from './form-props.ts';
import { chosenOf, typedIn } from './typed-in.ts';

type CheckedForm = {
  register: UseFormRegister<Typed>;
  errors: FieldError[];
  /** Fields that do not apply by what else is answered. Without script all are shown. */
  hidden: string[];
  /** Grows with every send that was held back, so that the error summary appears anew and takes the focus. */
  tries: number;
  /** Look again: something changed that is not a control of the form (a photo came or went). */
  recheck: () => void;
};

/**
 * Checks a form before it leaves the browser. A good form is left alone and goes as the browser sends any form, so
 * that it behaves the same with and without script; a faulty one is held back, and from then on checked as it is typed.
 */
export function useCheckedForm(props: FormProps, live: Live | undefined): CheckedForm {
  const { page, check } = props;
  const [tries, setTries] = useState(0);
  const [hidden, setHidden] = useState('');
  const { register, formState, handleSubmit, trigger, watch } = useForm<Typed>({
    // What was typed before the script arrived stays.
    defaultValues: withLists(page, live?.now ?? props.typed),
    resolver: resolverFor(page, check, () => (live ? typedIn(live.form) : null)),
    shouldFocusError: false,
  });
  const found = formState.errors;

  const recheck = useCallback(() => {
    if (!live || !check) return;
    setHidden(notAsked(page, typedIn(live.form), check).join(' '));
    // A date is three controls but one answer: the whole page is checked again, not the control alone.
    if (tries > 0) void trigger();
  }, [live, check, page, tries, trigger]);

  useEffect(() => {
    recheck();
    const subscription = watch(recheck);
    return () => subscription.unsubscribe();
  }, [recheck, watch]);

  useEffect(() => {
    if (!live || !check) return;
    const { form } = live;
    const beforeSend = (event: Event) => {
      const button = (event as SubmitEvent).submitter ?? lastPressed(form);
      if (button?.hasAttribute('formnovalidate')) return;
      if (faultsOf(page, typedIn(form), check).length === 0) return;
      event.preventDefault();
      const held = () => setTries((before) => before + 1);
      void handleSubmit(() => {}, held)();
    };
    form.addEventListener('submit', beforeSend);
    return () => form.removeEventListener('submit', beforeSend);
  }, [live, check, page, handleSubmit]);

  useEffect(() => {
    if (tries > 0 && !document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
  }, [tries]);

  const errors =
    tries > 0 && live && check
      ? faultsOf(page, typedIn(live.form), check).filter(({ field }) => field in found)
      : props.errors;
  return { register, errors, hidden: hidden.split(' '), tries, recheck };
}

/** Ticks as lists: the library takes a single one that is text for all of them, and would tick a way that is not safe (S23). */
function withLists({ fields }: ReadyPage, typed: Typed): Typed {
  const lists = { ...typed };
  for (const { id, kind } of fields) if (kind === 'checkboxes') lists[id] = chosenOf(typed, id);
  return lists;
}
