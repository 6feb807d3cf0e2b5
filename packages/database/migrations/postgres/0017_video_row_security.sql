-- The same rule as 0002 for video calls.
ALTER TABLE "video_call" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "video_call" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "video_call"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "video_guest" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "video_guest" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "video_guest"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "video_person" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "video_person" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "video_person"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
--> statement-breakpoint
ALTER TABLE "video_setting" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "video_setting" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "video_setting"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
