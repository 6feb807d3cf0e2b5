-- What was changed, viewed and sent is only ever added to (three logs, append-only).
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER change_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "change_log"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER view_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "view_log"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER sent_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "sent_log"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
