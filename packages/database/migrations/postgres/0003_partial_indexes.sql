DROP INDEX "consultation_assignee";--> statement-breakpoint
DROP INDEX "patient_nhs";--> statement-breakpoint
CREATE INDEX "consultation_team" ON "consultation" USING btree ("organisation","team","state") WHERE team is not null;--> statement-breakpoint
CREATE INDEX "consultation_assignee" ON "consultation" USING btree ("organisation","assignee","state","rank","due_at","id") WHERE assignee is not null;--> statement-breakpoint
CREATE INDEX "patient_nhs" ON "patient" USING btree ("organisation","nhs_token","birth_token") WHERE nhs_token is not null;