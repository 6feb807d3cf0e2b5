import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Router } from 'express';
import { notFound } from './problem.ts';

/**
 * Who may use a route. `member` is anyone who works there: what only some roles may do depends on the request too, and
 * is ruled per request (S33). `draft` and `link` hold the secret of just that thing; `tracked` has given the reference of
 * one request and the patient's date of birth; `guest` holds the link of a guest to one video call; `commissioner` works for one, and reaches figures alone; `notify` shows the token of GOV.UK Notify's receipts.
 */
export type Permission =
  | 'public'
  | 'demo'
  | 'draft'
  | 'link'
  | 'tracked'
  | 'guest'
  | 'notify'
  | 'signed-in'
  | 'member'
  | 'commissioner';

export type Method = 'get' | 'post';

/** What a route leaves in the three logs, or why it leaves nothing. */
export type Audit = { changed: string } | { viewed: string } | { none: string };

export type Declared = { method: Method; path: string; permission: Permission; audit: Audit };

export type Handler = (req: Request, res: Response) => Promise<void> | void;

/** Says whether this request may pass; throws a `Problem` when not. Leaves who it is in `res.locals`. */
export type Guard = (req: Request, res: Response) => Promise<void> | void;

export type Routes = {
  router: Router;
  /** Declares one route. The guard runs first, then `before` (body parsers), then the handler. */
  route(declared: Declared, handler: Handler, before?: RequestHandler[]): void;
  /** Every route declared, for the coverage tests. */
  declared: readonly Declared[];
};

const hasNul = (text: string | undefined) => text?.includes('\0') ?? false;

/** The only way a route comes into being, so that none can forget its permission and audit. */
export function createRoutes(guards: Record<Permission, Guard>): Routes {
  const { router, under } = routersByFirstPart();
  const declared: Declared[] = [];
  return {
    router,
    declared,
    route(entry, handler, before = []) {
      declared.push(entry);
      const guard = guards[entry.permission];
      const enter = async (req: Request, res: Response, next: NextFunction) => {
        res.locals.route = `${entry.method} ${entry.path}`;
        // No name holds a NUL, and PostgreSQL refuses one: it would look like a fault of ours.
        if (Object.values(req.params).flat().some(hasNul)) throw notFound();
        await guard(req, res);
        next();
      };
      const answer = async (req: Request, res: Response) => {
        await handler(req, res);
      };
      under(entry.path)[entry.method](entry.path, enter, ...before, answer);
    },
  };
}

const firstPart = (path: string) => path.split('/', 2)[1]?.toLowerCase() ?? '';

/**
 * Express asks one route after another whether it is meant, and there are many: a request is shown only those that begin
 * as it does, then those that begin with anything, a surgery's name.
 */
function routersByFirstPart(): { router: Router; under(path: string): Router } {
  const router = Router();
  const any = Router();
  const fixed = new Map<string, Router>();
  /** As Express keeps them, for whoever lists every route of an app. */
  const stack: { handle: Router }[] = [];
  const byFirstPart: RequestHandler = (req, res, next) => {
    const routes = fixed.get(firstPart(req.path));
    if (routes) routes(req, res, next);
    else next();
  };
  router.use(Object.assign(byFirstPart, { stack }));
  router.use(any);
  return {
    router,
    under(path) {
      const part = firstPart(path);
      if (/[:*{]/.test(part)) return any;
      const routes = fixed.get(part) ?? Router();
      if (!fixed.has(part)) stack.push({ handle: routes });
      fixed.set(part, routes);
      return routes;
    },
  };
}
