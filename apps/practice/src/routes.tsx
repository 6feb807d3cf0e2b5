import { Navigate, type RouteObject } from 'react-router';
import { BatchesPage } from './batches/BatchesPage.tsx';
import { BatchPage } from './batches/BatchPage.tsx';
import { MakeBatchPage } from './batches/MakeBatchPage.tsx';
import { Desk } from './desk/Desk.tsx';
import { NothingOpen } from './desk/NothingOpen.tsx';
import { PracticeFrame } from './desk/PracticeFrame.tsx';
import { EndOfDayPage } from './end-of-day/EndOfDayPage.tsx';
import { Entry } from './entry/Entry.tsx';
import { FlagsPage } from './flags/FlagsPage.tsx';
import { ClocksPage } from './opening/ClocksPage.tsx';
import { ClosuresPage } from './opening/ClosuresPage.tsx';
import { HoursPage } from './opening/HoursPage.tsx';
import { OpeningPage } from './opening/OpeningPage.tsx';
import { MessagingPage } from './outreach/MessagingPage.tsx';
import { WritePage } from './outreach/WritePage.tsx';
import { OversightFrame } from './oversight/OversightFrame.tsx';
import { ClosureInboxPage, FiguresPage, NationalPage, OverseenPage, ReportingPage } from './reports/later.ts';
import { ReportsPage } from './reports/ReportsPage.tsx';
import { RequestPage } from './request/RequestPage.tsx';
import { NumbersPage } from './safety/NumbersPage.tsx';
import { RotaPage } from './safety/RotaPage.tsx';
import { SafetyPage } from './safety/SafetyPage.tsx';
import { SettingsPage } from './safety/SettingsPage.tsx';
import { Fault } from './sign-in/Fault.tsx';
import { Organisations } from './sign-in/Organisations.tsx';
import { SignIn } from './sign-in/SignIn.tsx';
import { TasksPage } from './tasks/TasksPage.tsx';
import { MessagesPage } from './templates/MessagesPage.tsx';
import { ByNamePage } from './video/ByNamePage.tsx';
import { ClinicPage } from './video/ClinicPage.tsx';
import { CallPage } from './video/later.ts';
import { VideoSettingsPage } from './video/VideoSettingsPage.tsx';
import { WebsitePage } from './website/WebsitePage.tsx';

/** Every address below `/staff`. An address alone brings back the same queue and the same request. */
export const routes: RouteObject[] = [
  {
    errorElement: <Fault />,
    children: [
      { path: '/', element: <Organisations /> },
      { path: '/sign-in', element: <SignIn /> },
      {
        path: '/:practice/oversight',
        element: <OversightFrame />,
        children: [
          { index: true, element: <OverseenPage /> },
          { path: 'closures', element: <ClosureInboxPage /> },
        ],
      },
      {
        path: '/:practice',
        element: <PracticeFrame />,
        children: [
          { index: true, element: <Navigate to="to-triage" replace /> },
          { path: 'new', element: <Entry /> },
          { path: 'flags', element: <FlagsPage /> },
          { path: 'tasks', element: <TasksPage /> },
          { path: 'end-of-day', element: <EndOfDayPage /> },
          { path: 'messages/:channel?/:name?', element: <MessagesPage /> },
          { path: 'messaging', element: <MessagingPage /> },
          { path: 'write', element: <WritePage /> },
          { path: 'many', element: <BatchesPage /> },
          { path: 'many/new', element: <MakeBatchPage /> },
          { path: 'many/:batch', element: <BatchPage /> },
          { path: 'video', element: <ClinicPage /> },
          { path: 'video/invite', element: <ByNamePage /> },
          { path: 'video/settings', element: <VideoSettingsPage /> },
          { path: 'video/:call', element: <CallPage /> },
          { path: 'website', element: <WebsitePage /> },
          {
            path: 'figures',
            element: <ReportsPage />,
            children: [
              { index: true, element: <FiguresPage /> },
              { path: 'national', element: <NationalPage /> },
              { path: 'settings', element: <ReportingPage /> },
            ],
          },
          {
            path: 'hours',
            element: <OpeningPage />,
            children: [
              { index: true, element: <ClosuresPage /> },
              { path: 'week', element: <HoursPage /> },
              { path: 'clocks', element: <ClocksPage /> },
            ],
          },
          {
            path: 'safety',
            element: <SafetyPage />,
            children: [
              { index: true, element: <RotaPage /> },
              { path: 'numbers', element: <NumbersPage /> },
              { path: 'settings', element: <SettingsPage /> },
            ],
          },
          {
            path: ':queue',
            element: <Desk />,
            children: [
              { index: true, element: <NothingOpen /> },
              { path: ':consultation', element: <RequestPage /> },
            ],
          },
        ],
      },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
];
