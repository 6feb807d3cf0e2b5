/** What is looked at now and then: fetched in one piece when it is opened, so that the desk opens as fast as before. */
export { ClosureInboxPage } from '../oversight/ClosureInboxPage.tsx';
export { OverseenPage } from '../oversight/OverseenPage.tsx';
export { FiguresPage } from './FiguresPage.tsx';
export { NationalPage } from './NationalPage.tsx';
export { ReportingPage } from './ReportingPage.tsx';
