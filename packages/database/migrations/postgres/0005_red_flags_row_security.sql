-- The same rule as 0002 for the tables of alarms and safety.
ALTER TABLE "flag_mark" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "flag_mark" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "flag_mark"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "alarm" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "alarm" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "alarm"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "alarm_notice" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "alarm_notice" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "alarm_notice"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "duty_slot" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "duty_slot" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "duty_slot"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "local_number" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "local_number" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "local_number"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "safety_setting" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "safety_setting" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "safety_setting"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "all_clear" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "all_clear" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "all_clear"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
