-- What was changed, viewed and sent is only ever added to (three logs, append-only).
CREATE TRIGGER `change_log_no_update` BEFORE UPDATE ON `change_log`
BEGIN
  SELECT RAISE(ABORT, 'change_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `change_log_no_delete` BEFORE DELETE ON `change_log`
BEGIN
  SELECT RAISE(ABORT, 'change_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `view_log_no_update` BEFORE UPDATE ON `view_log`
BEGIN
  SELECT RAISE(ABORT, 'view_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `view_log_no_delete` BEFORE DELETE ON `view_log`
BEGIN
  SELECT RAISE(ABORT, 'view_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `sent_log_no_update` BEFORE UPDATE ON `sent_log`
BEGIN
  SELECT RAISE(ABORT, 'sent_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `sent_log_no_delete` BEFORE DELETE ON `sent_log`
BEGIN
  SELECT RAISE(ABORT, 'sent_log is append-only');
END;
