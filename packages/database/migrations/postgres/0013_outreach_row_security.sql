-- The same rule as 0002 for what the practice starts and for what is counted.
ALTER TABLE "person_detail" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "person_detail" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "person_detail"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "outreach" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "outreach" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "outreach"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "batch" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "batch" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "batch"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "batch_line" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "batch_line" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "batch_line"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "messaging_setting" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "messaging_setting" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "messaging_setting"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "person_switch" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "person_switch" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "person_switch"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "usage" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "usage" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "usage"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "feedback" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "feedback"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "reporting_setting" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "reporting_setting" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "reporting_setting"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "national_week" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "national_week" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "national_week"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
