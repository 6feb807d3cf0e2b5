-- Every row of an organisation is seen and written only while `app.organisation` names it, even when a query
-- forgets its WHERE. FORCE holds for the tables' owner too; superusers are exempt from row security, which is
-- why the application does its work as the role frontdoor_app (see src/postgres/role.ts).
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "member" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "member"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "team" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "team" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "team"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "patient" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "patient" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "patient"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "identity_check" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "identity_check" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "identity_check"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "draft" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "draft" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "draft"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "left_unsent" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "left_unsent" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "left_unsent"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "consultation" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "consultation" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "consultation"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "flag" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "flag" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "flag"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "search_token" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "search_token" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "search_token"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "message" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "message"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "attachment" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "attachment" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "attachment"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "link" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "link" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "link"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "link_try" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "link_try" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "link_try"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "delivery" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "delivery" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "delivery"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "outbox" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "outbox"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "change_log" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "change_log" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "change_log"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "view_log" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "view_log" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "view_log"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "sent_log" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "sent_log" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "sent_log"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
-- Who works where is asked by person, before any organisation is known: at sign-in.
CREATE POLICY seen_from_the_directory ON "member" FOR SELECT
  USING (current_setting('app.directory', true) = 'on');
