import type { Detail } from '@frontdoor/contract';
import { useEffect, useRef, useState } from 'react';
import { AlarmCard } from '../alarms/AlarmCard.tsx';
import { EndAlarmDialog } from '../alarms/EndAlarmDialog.tsx';
import { AnswerBox } from '../answer/AnswerBox.tsx';
import { post } from '../api/client.ts';
import { addresses } from '../api/queries.ts';
import { useDesk } from '../desk/desk-context.ts';
import { TaskStrip } from '../tasks/TaskStrip.tsx';
import { InviteDialog } from '../video/InviteDialog.tsx';
import { VideoStrip } from '../video/VideoStrip.tsx';
import { Answers, AnswersAboutPerson } from './Answers.tsx';
import { AsideStrip } from './AsideStrip.tsx';
import { AskedPart } from './AskedPart.tsx';
import { atNextTouch } from './at-next-touch.ts';
import { BirthDateDialog } from './BirthDateDialog.tsx';
import { ContactStrip } from './ContactStrip.tsx';
import { Conversation } from './Conversation.tsx';
import { copyWithName } from './copy-with-name.ts';
import { Earlier } from './Earlier.tsx';
import { Feedback } from './Feedback.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { FirstLook } from './FirstLook.tsx';
import { Flags } from './Flags.tsx';
import { GoneStrip } from './GoneStrip.tsx';
import { Header } from './Header.tsx';
import { Hidden, HiddenActs } from './Hidden.tsx';
import { IdentityDialog } from './IdentityDialog.tsx';
import { PatientStateDialog } from './PatientStateDialog.tsx';
import { Photos } from './Photos.tsx';
import { ReadOutCodeDialog } from './ReadOutCodeDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { type OpenRequest, RequestContext } from './request-context.ts';
import { SwitchDialog } from './SwitchDialog.tsx';
import { TestDialog } from './TestDialog.tsx';
import { Timeline } from './Timeline.tsx';
import { UrgencyDialog } from './UrgencyDialog.tsx';
import { useActs } from './useActs.ts';

type Asked = Pick<OpenRequest, 'asking' | 'afterwards' | 'wanted'>;

const nothingAsked: Asked = { asking: null, afterwards: null, wanted: null };

/** One screen for a request: who, what was written, what came before, and the box to answer in. */
export function Request({ detail }: { detail: Detail }) {
  const { slug } = useDesk();
  const { row } = detail;
  const { id, unread, lock } = row;
  // There they are what it is about, and may be many; anywhere else they stand beside it.
  const sentToChange = row.kind === 'contact-details';
  const acts = useActs(slug, id);
  const [asked, setAsked] = useState(nothingAsked);
  const ask: OpenRequest['ask'] = (asking, more) => setAsked({ ...nothingAsked, asking, ...more });

  useEffect(() => {
    // Said aloud on opening, and where Tab goes on from; never away from a field somebody is typing in.
    if (!document.activeElement?.matches('input, textarea, select'))
      document.getElementById('request-name')?.focus({ preventScroll: true });
  }, []);

  const opened = useRef(false);
  useEffect(() => {
    const opening = !opened.current;
    opened.current = true;
    if (!unread) return;
    // A fault here changes nothing for anyone: it stays marked as new.
    const read = () => void post(addresses.act(slug, id, 'seen'), { lock }).catch(() => {});
    if (opening) return read();
    // What came while it stood open may be on a screen that nobody is at: it is read when somebody touches that.
    return atNextTouch(read);
  }, [slug, id, unread, lock]);

  return (
    <RequestContext value={{ detail, acts, ...asked, ask }}>
      <Header />
      <div className="strips">
        <GoneStrip />
        <AsideStrip />
        {!sentToChange && <ContactStrip />}
        <TaskStrip />
        <VideoStrip />
      </div>
      <FirstLook />
      <div className="request-body">
        <section
          className="request-words"
          aria-label="What was written and said"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
          tabIndex={0}
          onCopy={(event) => copyWithName(event, detail)}
        >
          <AlarmCard />
          {row.hidden && <Hidden />}
          <Flags />
          {sentToChange && <ContactStrip />}
          <AskedPart />
          <Answers />
          <Photos files={detail.files} />
          <Conversation />
          <AnswersAboutPerson />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
        <aside className="request-beside" aria-label="Earlier requests and timeline" tabIndex={0}>
          <Feedback />
          <Earlier />
          <Timeline />
        </aside>
      </div>
      {row.hidden ? <HiddenActs /> : <AnswerBox />}
      <EndAlarmDialog />
      <FinishDialog />
      <ReopenDialog />
      <UrgencyDialog />
      <IdentityDialog />
      <PatientStateDialog />
      <BirthDateDialog />
      <ReadOutCodeDialog />
      <SwitchDialog />
      <InviteDialog />
      <TestDialog />
    </RequestContext>
  );
}
