import { z } from 'zod';
import {
  IntegrationFailure,
  defineIntegration,
  listProbe,
  none,
  orderStatuses,
  select,
  simulatorTransport,
  toOptions,
  type IntegrationDefinition,
  type Interpret,
  type IntegrationSpec,
  type Resource,
  type Text,
} from '../kit';
import logo from './logo.svg';
import { outcomeHeader, outcomes } from './outcomes';
import { createSimulator } from './simulator';

const Account = z.object({ account_name: z.string(), account_id: z.string() });

const Warehouses = z.object({ data: z.array(z.object({ id: z.string(), name: z.string() })) });

const options: NonNullable<IntegrationSpec['options']> = {
  warehouse_id: async (http) => {
    const { data } = await http.get('/warehouses?limit=100', Warehouses);
    return toOptions(data, ({ id, name }) => [id, name]);
  },
};

const accountDisabled: Interpret = ({ status, json }) => {
  const disabled = z.object({ error: z.literal('account_disabled') }).safeParse(json).success;
  return status === 403 && disabled
    ? new IntegrationFailure('account_disabled', { internal: 'The sandbox account is disabled.' })
    : undefined;
};

/** The sandbox of one vertical. Its system runs in process, so that it works wherever the API does. */
export function defineSandbox(
  type: 'wms' | 'cart' | 'carrier',
  abilities: {
    description: Text;
    reads: readonly Resource[];
    write?: NonNullable<IntegrationSpec['write']>;
  },
): IntegrationDefinition {
  const { description, reads, write = {} } = abilities;
  return defineIntegration({
    id: 'sandbox',
    name: 'Sandbox',
    type,
    description,
    logo,
    sandbox: true,
    baseUrl: `https://sandbox.invalid/${type}`,
    transport: simulatorTransport(createSimulator()),
    auth: {
      none: none({
        label: {
          en: 'No sign-in',
          es: 'Sin inicio de sesión',
          fr: 'Sans connexion',
          de: 'Ohne Anmeldung',
        },
        fields: {
          outcome: select({
            label: {
              en: 'What should happen',
              es: 'Qué debe ocurrir',
              fr: 'Résultat voulu',
              de: 'Was geschehen soll',
            },
            help: {
              en: 'Try out how your app handles each case. No real system is involved.',
              es: 'Pruebe cómo reacciona su aplicación en cada caso. No interviene ningún sistema real.',
              fr: 'Essayez comment votre application réagit à chaque cas. Aucun vrai système n’intervient.',
              de: 'Probieren Sie aus, wie Ihre App mit jedem Fall umgeht. Kein echtes System ist beteiligt.',
            },
            options: outcomes,
            default: 'connects',
            required: false,
          }),
        },
        rejectedHint: {
          en: 'You asked for this refusal. Choose “Connects” to get through.',
          es: 'Usted pidió este rechazo. Elija «Se conecta» para continuar.',
          fr: 'Vous avez demandé ce refus. Choisissez « Se connecte » pour continuer.',
          de: 'Diese Ablehnung haben Sie gewählt. Mit „Verbindet sich“ geht es weiter.',
        },
        headers: ({ outcome = 'connects' }) => ({ [outcomeHeader]: outcome }),
      }),
    },
    interpret: accountDisabled,
    orderStatuses: Object.fromEntries(orderStatuses.map((status) => [status, status])),
    check: (http) => http.get('/account', Account),
    read: Object.fromEntries(
      reads.map((resource) => [resource, listProbe(`/${resource}?limit=1`, 'data')]),
    ),
    write,
    ...(reads.includes('warehouses') && { options }),
  });
}
