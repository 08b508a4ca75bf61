ALTER TABLE "oauth_attempts" ADD COLUMN "customer_id" text;--> statement-breakpoint
ALTER TABLE "oauth_attempts" ADD COLUMN "resume_hash" text;--> statement-breakpoint
ALTER TABLE "oauth_attempts" ADD COLUMN "sealed_return_url" text;