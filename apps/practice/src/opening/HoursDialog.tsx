import { useState } from 'react';
import { errorsBelow } from '../api/useSaving.ts';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { CoverForm } from './CoverForm.tsx';
import { ExtraForm } from './ExtraForm.tsx';
import type { Asked, HoursForm } from './hours-asked.ts';
import { OutOfHoursForm } from './OutOfHoursForm.tsx';
import { useOpeningSaving } from './queries.ts';
import { RouteForm } from './RouteForm.tsx';
import { SpecialDayForm } from './SpecialDayForm.tsx';
import { routeWords } from './say-hours.ts';

/** Changes one part of the hours; the rest is sent as it is now. */
export function HoursDialog({ asked, onClose }: { asked: Asked | null; onClose: () => void }) {
  return (
    <DialogFrame
      title={asked ? titleOf(asked) : ''}
      open={asked !== null}
      onClose={onClose}
      closeWords="Cancel"
    >
      {asked && <AskedForm asked={asked} onDone={onClose} />}
    </DialogFrame>
  );
}

function titleOf(asked: Asked): string {
  if (asked.part === 'route') return routeWords[asked.route];
  if (asked.part === 'outOfHours') return 'What can be sent while you are closed';
  const [one, which] = {
    specialDays: ['day that differs', asked.line],
    extra: ['session', asked.line],
    covered: ['covered time', asked.line],
  }[asked.part] as [string, object | null];
  return which ? `Change a ${one}` : `Add a ${one}`;
}

function AskedForm({ asked, onDone }: { asked: Asked; onDone: () => void }) {
  const { slug } = useDesk();
  const saving = useOpeningSaving(slug);
  const [path, setPath] = useState('');
  const form: HoursForm = {
    async send(change) {
      const kept = await saving.changeHours((hours) => {
        const changed = change(hours);
        setPath(changed.path);
        return changed.hours;
      });
      if (kept) onDone();
    },
    pending: saving.pending,
    trouble: saving.trouble,
    errors: { ...errorsBelow(saving.errors, path), '': saving.errors[path] ?? '' },
  };
  if (asked.part === 'route') return <RouteForm route={asked.route} form={form} />;
  if (asked.part === 'outOfHours') return <OutOfHoursForm form={form} />;
  if (asked.part === 'specialDays') return <SpecialDayForm line={asked.line} form={form} />;
  if (asked.part === 'extra') return <ExtraForm line={asked.line} form={form} />;
  return <CoverForm line={asked.line} form={form} />;
}
