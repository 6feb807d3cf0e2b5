import type { Frame, PageProps } from '@frontdoor/contract';
import type { PageView } from '../view.ts';
import { alone, column, drawForm, urgentStrip } from './form-page.tsx';

type Asked = PageProps['newContact'];

/** New contact details: a proposal until they are confirmed (S25). Its tab says the surgery's name alone (S20). */
export const newContact: PageView<'newContact'> = (props, frame) => asked(props, frame);

/** The code that went to the new address. */
export const contactCode: PageView<'contactCode'> = (props, frame) => asked(props, frame);

function asked(props: Asked, frame: Frame) {
  const form = drawForm(frame, props.action, {
    page: props.page,
    typed: props.typed,
    errors: props.errors,
    ...alone,
  });
  return {
    title: null,
    faulty: props.errors.length > 0,
    back: props.back,
    exitHref: props.exitHref,
    main: column(form.html, urgentStrip(frame)),
  };
}
