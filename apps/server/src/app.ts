import express, { type Express } from 'express';
import { accessPackRoutes } from './features/access-pack/api.ts';
import { alarmRoutes } from './features/alarms/api.ts';
import { allClearRoutes } from './features/all-clear/api.ts';
import { attachmentRoutes } from './features/attachments/api.ts';
import { batchRoutes } from './features/batches/api.ts';
import { consultationRoutes } from './features/consultations/api.ts';
import { contactChangeRoutes } from './features/contact-changes/api.ts';
import { conversationRoutes } from './features/conversations/api.ts';
import { linkGuard } from './features/conversations/guard.ts';
import { conversationPages } from './features/conversations/pages.ts';
import { deathPages } from './features/deaths/pages.ts';
import { draftGuard } from './features/drafts/guard.ts';
import { draftPages } from './features/drafts/pages.ts';
import { figureRoutes } from './features/figures/api.ts';
import { flagRoutes } from './features/flags/api.ts';
import { safetyRoutes } from './features/go-live/api.ts';
import { liveRoutes } from './features/live/api.ts';
import { nationalRoutes } from './features/national/api.ts';
import { notifyRoutes } from './features/notify/api.ts';
import { notifyGuard } from './features/notify/guard.ts';
import { openApiRoutes } from './features/openapi/api.ts';
import { openingRoutes } from './features/opening/api.ts';
import { openingPages } from './features/opening/pages.ts';
import { outboxPages } from './features/outbox/pages.ts';
import { outreachRoutes } from './features/outreach/api.ts';
import { oversightRoutes } from './features/oversight/api.ts';
import { renderProblem } from './features/problems/page.ts';
import { publicFiguresPages } from './features/public-figures/pages.ts';
import { questionnairePages } from './features/questionnaires/pages.ts';
import { staffRoutes } from './features/staff/api.ts';
import { staffGuards } from './features/staff/guards.ts';
import { surgeryPages } from './features/surgeries/pages.ts';
import { switchRoutes } from './features/switches/api.ts';
import { taskRoutes } from './features/tasks/api.ts';
import { templateRoutes } from './features/templates/api.ts';
import { trackedGuard } from './features/tracking/guard.ts';
import { trackingPages } from './features/tracking/pages.ts';
import { videoRoutes } from './features/video/api.ts';
import { guestGuard } from './features/video/door/guest-guard.ts';
import { videoPages } from './features/video/door/pages.ts';
import { videoRoomRoutes } from './features/video/room/api.ts';
import { websiteRoutes } from './features/website/api.ts';
import { badgePages } from './features/website/pages.ts';
import { assetRoutes } from './platform/assets.ts';
import type { Apps } from './platform/built-apps.ts';
import type { Deps } from './platform/deps.ts';
import { answerErrors, nothingHere } from './platform/errors.ts';
import { securityHeaders } from './platform/headers.ts';
import { healthRoutes } from './platform/health.ts';
import { logRequests } from './platform/log.ts';
import { sameOriginOnly } from './platform/origin.ts';
import { createRoutes, type Declared } from './platform/route.ts';
import { staffAppRoutes } from './platform/staff-app.ts';

/** The middleware in order, then the features. Gives the app and every route it declares. */
export function createApp(deps: Deps, apps: Apps): { app: Express; declared: readonly Declared[] } {
  const { config, log } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.proxies);
  app.set('query parser', 'simple');

  const https = config.url?.startsWith('https:') ?? false;
  app.set('https', https);

  app.use(logRequests(log));
  app.use(securityHeaders({ url: config.url, https, developing: apps.middlewares.length > 0 }));
  app.use(sameOriginOnly(config.url));
  for (const middleware of apps.middlewares) app.use(middleware);

  const routes = createRoutes({
    public: () => undefined,
    draft: draftGuard(deps),
    link: linkGuard(deps),
    tracked: trackedGuard(deps),
    guest: guestGuard(deps),
    notify: notifyGuard(config),
    ...staffGuards(deps),
  });
  healthRoutes(routes, deps);
  assetRoutes(routes, apps.patientAssets);
  staffAppRoutes(routes, apps.staffApp);
  staffRoutes(routes, deps);
  consultationRoutes(routes, deps);
  outreachRoutes(routes, deps);
  switchRoutes(routes, deps);
  conversationRoutes(routes, deps);
  contactChangeRoutes(routes, deps);
  alarmRoutes(routes, deps);
  taskRoutes(routes, deps);
  flagRoutes(routes, deps);
  figureRoutes(routes, deps);
  allClearRoutes(routes, deps);
  attachmentRoutes(routes, deps);
  liveRoutes(routes, deps);
  safetyRoutes(routes, deps);
  openingRoutes(routes, deps);
  templateRoutes(routes, deps);
  videoRoutes(routes, deps);
  videoRoomRoutes(routes, deps);
  batchRoutes(routes, deps);
  notifyRoutes(routes, deps);
  websiteRoutes(routes, deps);
  oversightRoutes(routes, deps);
  accessPackRoutes(routes, deps);
  nationalRoutes(routes, deps);
  openApiRoutes(routes);
  outboxPages(routes, deps);
  // Last: their first part is any surgery's name.
  badgePages(routes, deps);
  surgeryPages(routes, deps);
  deathPages(routes, deps);
  openingPages(routes, deps);
  publicFiguresPages(routes, deps);
  draftPages(routes, deps);
  conversationPages(routes, deps);
  videoPages(routes, deps);
  questionnairePages(routes, deps);
  trackingPages(routes, deps);
  app.use(routes.router);

  app.use(nothingHere());
  app.use(answerErrors(log, (req, res, problem) => renderProblem(deps, req, res, problem)));
  return { app, declared: routes.declared };
}
