/** The time of this process. Whether something has expired is for the database's clock to say. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
