-- The same rule as 0002 for the table of tries by reference.
ALTER TABLE "reference_try" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "reference_try" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON "reference_try"
  USING (organisation = current_setting('app.organisation', true))
  WITH CHECK (organisation = current_setting('app.organisation', true));
