-- The same rule as 0002 for the tables of the service and of reaching people.
ALTER TABLE "closure" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "closure" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "closure"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "template" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "template" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "template"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "service_setting" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "service_setting" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "service_setting"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "task" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "task" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "task"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "staff_notice" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "staff_notice" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "staff_notice"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "blocked_address" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "blocked_address" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "blocked_address"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "contact_change" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "contact_change" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "contact_change"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
