import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A point in time with its zone, by the database's clock. */
export const instant = (name: string) => timestamp(name, { withTimezone: true });

export const bytes = customType<{ data: Buffer; driverData: Buffer | Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
});
