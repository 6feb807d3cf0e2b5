CREATE TABLE "reference_try" (
	"organisation" text NOT NULL,
	"reference" text NOT NULL,
	"device" text NOT NULL,
	"wrong" integer NOT NULL,
	"paused_until" bigint,
	"tried_at" bigint NOT NULL,
	CONSTRAINT "reference_try_organisation_reference_device_pk" PRIMARY KEY("organisation","reference","device")
);
--> statement-breakpoint
CREATE INDEX "reference_try_time" ON "reference_try" USING btree ("organisation","tried_at");