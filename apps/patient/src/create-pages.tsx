import type { PageName, PageProps, Pages } from '@frontdoor/contract';
import { type AssetNames, createDocument } from './frame/document.tsx';
import { accessibility } from './pages/accessibility.tsx';
import { advice } from './pages/advice.tsx';
import { birthAgain, linkBirth, linkCode } from './pages/ask-birth.tsx';
import { check } from './pages/check.tsx';
import { closed } from './pages/closed.tsx';
import { contactCode, newContact } from './pages/contact.tsx';
import { conversation } from './pages/conversation.tsx';
import { deleteAnswers, deleted } from './pages/delete-answers.tsx';
import { emergency } from './pages/emergency.tsx';
import { howWeAreDoing } from './pages/how-we-are-doing.tsx';
import { newLink, notForMe, notForMeDone } from './pages/not-for-me.tsx';
import { opening } from './pages/opening.tsx';
import { outbox } from './pages/outbox.tsx';
import { pressOn } from './pages/press-on.tsx';
import { problem } from './pages/problem.tsx';
import { question } from './pages/question.tsx';
import { questions, questionsCheck, questionsOver, questionsStart } from './pages/questions.tsx';
import { sendNow } from './pages/send-now.tsx';
import { sent } from './pages/sent.tsx';
import { someoneDied, someoneDiedSent } from './pages/someone-died.tsx';
import { surgeries } from './pages/surgeries.tsx';
import { surgery } from './pages/surgery.tsx';
import { video } from './pages/video.tsx';
import { videoGuest } from './pages/video-guest.tsx';
import { where } from './pages/where.tsx';
import { worse } from './pages/worse.tsx';
import type { PageView } from './view.ts';

const views: { [N in PageName]: PageView<N> } = {
  surgeries,
  surgery,
  opening,
  howWeAreDoing,
  closed,
  question,
  pressOn,
  someoneDied,
  someoneDiedSent,
  emergency,
  advice,
  sendNow,
  check,
  sent,
  birthAgain,
  deleteAnswers,
  deleted,
  linkBirth,
  linkCode,
  conversation,
  where,
  worse,
  newContact,
  contactCode,
  notForMe,
  notForMeDone,
  newLink,
  questionsStart,
  questions,
  questionsCheck,
  questionsOver,
  video,
  videoGuest,
  problem,
  accessibility,
  outbox,
};

/** The names of all pages. */
export const pageNames = Object.keys(views) as PageName[];

/**
 * The patient's pages, as the server knows them. Takes the addresses of the built style sheet and script; gives
 * `render`, which is pure and synchronous: same name, frame and props, same HTML.
 */
export function createPages(options: { assets: AssetNames }): Pages {
  const document = createDocument(options.assets);
  return {
    render<N extends PageName>(name: N, frame: Parameters<Pages['render']>[1], props: PageProps[N]): string {
      return document(frame, views[name](props, frame));
    },
  };
}
