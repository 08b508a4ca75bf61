CREATE TABLE "oauth_apps" (
	"org_id" text NOT NULL,
	"integration_name" text NOT NULL,
	"client_id" text NOT NULL,
	"sealed_client_secret" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "oauth_apps_org_id_integration_name_pk" PRIMARY KEY("org_id","integration_name")
);
--> statement-breakpoint
CREATE TABLE "oauth_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"token_id" text NOT NULL,
	"status" text DEFAULT 'created' NOT NULL,
	"integration_name" text NOT NULL,
	"integration_type" text NOT NULL,
	"auth_method" text NOT NULL,
	"fields" jsonb NOT NULL,
	"disabled_functions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"via" text,
	"state_hash" text,
	"browser_hash" text,
	"sealed_verifier" text,
	"sealed_credentials" text,
	"credentials_expire_at" timestamp with time zone,
	"account" jsonb,
	"permissions" jsonb,
	"error_code" text,
	"error_message" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "oauth_attempts_state_hash_unique" UNIQUE("state_hash")
);
--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "credentials_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "credentials_expire_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "renew_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "renewal_by" text;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "renewal_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "oauth_apps" ADD CONSTRAINT "oauth_apps_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oauth_attempts" ADD CONSTRAINT "oauth_attempts_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "oauth_attempts_expires_at" ON "oauth_attempts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "connections_renew_at" ON "connections" USING btree ("renew_at");