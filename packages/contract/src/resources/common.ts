import { z } from 'zod';
import { actions, integrationTypes, toAction, type Action } from '../actions';

/** ISO 8601 UTC, whole seconds, as every timestamp on the wire. */
export const Timestamp = z
  .string()
  .meta({ format: 'date-time', example: '2026-03-01T09:30:00Z' })
  .describe('ISO 8601, UTC, whole seconds.');

export const Id = z.string().meta({ example: 'c0a4fef5b1d24d0f8a5b6c7d8e9f0a1b' });

export const IntegrationTypeSchema = z.enum(integrationTypes);

export const ActionName = z.enum(actions as readonly [Action, ...Action[]]);

/** Accepts the documented aliases and gives back canonical names, each once. */
export const ActionNameList = z
  .array(
    z.string().transform((name, context): Action => {
      const action = toAction(name);
      if (action) return action;
      context.addIssue({
        code: 'custom',
        message: `There is no action named ${name.slice(0, 60)}.`,
      });
      return z.NEVER;
    }),
  )
  .max(100)
  .transform((names) => [...new Set(names)])
  .meta({ example: ['get_bills'] });

export const CustomerId = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .describe('Your own identifier for this customer.')
  .meta({ example: 'customer_42' });

/** One bare address, without a name beside it. */
export const EmailAddress = z.email('Give one e-mail address.').max(254).meta({
  example: 'ops@example.com',
});

/** The list envelope; `total_count` counts this page, as documented. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    next_token: z.string().nullable().describe('Null on the last page.'),
    total_count: z.int().describe('Number of items in this page.'),
  });
}

/** Larger values are capped silently at 1000, as documented. */
export const Limit = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'Give a whole number of 1 or more.')
  .transform((text) => Math.min(Number(text), 1000))
  .describe('Page size: 1000 by default and at the most.')
  .meta({ example: '500' });

export const PageToken = z
  .string()
  .min(1)
  .max(2000)
  .describe('The next_token of the page before. Repeat all other parameters with it.');

export const AccountInfo = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .describe('What identifies the account in the connected system.')
  .meta({ example: { account_id: '1042', account_name: 'Northwind Fulfilment' } });
