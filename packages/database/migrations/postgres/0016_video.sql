CREATE TABLE "video_call" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"consultation" text NOT NULL,
	"clinician" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"starts_at" bigint NOT NULL,
	"message" text NOT NULL,
	"state" text NOT NULL,
	"started_at" bigint,
	"ended_at" bigint,
	"ended_by" text,
	"ending" text,
	"outcome" text,
	"code" text,
	"checks" text,
	"checked_by" text,
	"checked_at" bigint,
	"sharing" boolean NOT NULL,
	"files" boolean NOT NULL,
	"chat" boolean NOT NULL,
	"delay_minutes" integer,
	"delay_said_at" bigint,
	"instead" text,
	"instead_at" bigint,
	"reminded" integer DEFAULT 0 NOT NULL,
	"feedback" integer,
	"feedback_at" bigint,
	"lock" integer DEFAULT 0 NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "video_call_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "video_guest" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"call" text NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "video_guest_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "video_person" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"call" text NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	"name" text,
	"state" text NOT NULL,
	"arrived_at" bigint NOT NULL,
	"let_in_at" bigint,
	"left_at" bigint,
	"instance" text,
	"seen_at" bigint NOT NULL,
	"gone_at" bigint,
	CONSTRAINT "video_person_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "video_setting" (
	"organisation" text PRIMARY KEY NOT NULL,
	"offered" boolean NOT NULL,
	"sharing" boolean NOT NULL,
	"files" boolean NOT NULL,
	"chat" boolean NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "video_call" ADD CONSTRAINT "video_call_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_guest" ADD CONSTRAINT "video_guest_organisation_call_video_call_organisation_id_fk" FOREIGN KEY ("organisation","call") REFERENCES "public"."video_call"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_person" ADD CONSTRAINT "video_person_organisation_call_video_call_organisation_id_fk" FOREIGN KEY ("organisation","call") REFERENCES "public"."video_call"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "video_call_starts" ON "video_call" USING btree ("organisation","starts_at");--> statement-breakpoint
CREATE INDEX "video_call_consultation" ON "video_call" USING btree ("organisation","consultation");--> statement-breakpoint
CREATE UNIQUE INDEX "video_call_open" ON "video_call" USING btree ("organisation","consultation") WHERE state in ('invited', 'started');--> statement-breakpoint
CREATE INDEX "video_call_started" ON "video_call" USING btree ("organisation","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "video_guest_token" ON "video_guest" USING btree ("organisation","token_hash");--> statement-breakpoint
CREATE INDEX "video_guest_call" ON "video_guest" USING btree ("organisation","call");--> statement-breakpoint
CREATE UNIQUE INDEX "video_person_place" ON "video_person" USING btree ("organisation","call","kind","ref");