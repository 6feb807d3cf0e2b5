import type { PageProps, VideoInstead } from '@frontdoor/contract';
import type { Deps } from '../../../platform/deps.ts';
import { sendHtml } from '../../../platform/html.ts';
import { awaitsAnswer } from '../../conversations/advice-pages.ts';
import { askedHere } from '../../conversations/asked.ts';
import type { Frames } from '../../conversations/gate.ts';
import { replyPhotosOffered } from '../../conversations/reply-photos.ts';
import type { ByLink } from '../../conversations/way.ts';
import { rosterOf } from '../../staff/roster.ts';
import { frameOf } from '../../surgeries/frame.ts';
import type { CallRow } from '../store.ts';
import { doorOf, isOpenState, sayOpens, sayWhen } from '../when.ts';
import { callOfWay } from './call-of-way.ts';
import { asksAboutCall } from './feedback.ts';

type Props = PageProps['video'];

/** The patient's page of their video call, in whatever state it is. A GET changes nothing (S20). */
export async function showVideo({ deps, req, res }: Frames, way: ByLink): Promise<void> {
  const { organisation } = way;
  const { call, asksFeedback, mayFiles } = await deps.database.read(organisation.id, async (reader) => {
    const found = await callOfWay(reader, way);
    return {
      call: found,
      asksFeedback: found !== null && (await asksAboutCall(reader, way.request, found)),
      mayFiles: (await askedHere(deps, reader, way, deps.clock.now())).may.files,
    };
  });
  const at = call === null ? 'none' : stateOf(call, deps.clock.now());
  const path = `${way.path}/video`;
  const clinician = call === null ? '' : await clinicianOf(deps, way, call);
  const props: Props = {
    at,
    when: call === null ? '' : sayWhen(call),
    opens: call === null ? '' : sayOpens(call),
    clinician,
    call: at === 'ready' ? onPage(way, clinician, mayFiles && (await replyPhotosOffered(deps, way))) : null,
    insteadAction: mayChoose(at, call) ? `${path}/instead` : null,
    instead: (call?.instead ?? null) as VideoInstead | null,
    feedbackAction: asksFeedback ? `${path}/feedback` : null,
    thanked: call?.feedback != null,
    adviceHref: (await awaitsAnswer(deps, way)) ? `${way.path}/advice` : null,
    href: path,
    back: way.path,
    exitHref: `${way.path}/exit`,
  };
  sendHtml(req, res, 200, deps.pages.render('video', frameOf(deps, req, organisation), props));
}

function stateOf(call: CallRow, now: number): Props['at'] {
  if (call.state === 'cancelled') return 'cancelled';
  if (!isOpenState(call.state)) return 'over';
  const door = doorOf(call, now);
  return door === 'open' ? 'ready' : door;
}

/** S40. Once they talk, what comes next is agreed in the call. */
function mayChoose(at: Props['at'], call: CallRow | null): boolean {
  return (at === 'early' || at === 'ready') && call?.state === 'invited';
}

async function clinicianOf(deps: Deps, { organisation }: ByLink, { clinician }: CallRow): Promise<string> {
  const { members } = await rosterOf(deps, organisation.id);
  return members.get(clinician)?.name ?? '';
}

function onPage({ organisation, path }: ByLink, clinician: string, files: boolean): Props['call'] {
  const { name, phone } = organisation;
  const video = `${path}/video`;
  return {
    with: clinician === '' ? name : `${clinician}, ${name}`,
    as: 'You',
    guest: false,
    surgery: name,
    phone,
    joinHref: `${video}/join`,
    leaveHref: `${video}/leave`,
    stayHref: `${video}/stay`,
    overHref: video,
    worseHref: `${path}/worse`,
    chat: {
      href: `${video}/chat`,
      readHref: `${video}/chat/read`,
      filesHref: files ? `${video}/files` : null,
    },
  };
}
