import type { Text } from '../kit';

/** What can be asked of the sandbox, in the order in which the form offers it. */
export const outcomes = {
  connects: {
    en: 'Connects',
    es: 'Se conecta',
    fr: 'Se connecte',
    de: 'Verbindet sich',
  },
  wrong_credentials: {
    en: 'Wrong credentials',
    es: 'Credenciales incorrectas',
    fr: 'Identifiants incorrects',
    de: 'Falsche Zugangsdaten',
  },
  missing_permission: {
    en: 'Missing permission',
    es: 'Falta un permiso',
    fr: 'Autorisation manquante',
    de: 'Fehlende Berechtigung',
  },
  account_disabled: {
    en: 'Account disabled',
    es: 'Cuenta desactivada',
    fr: 'Compte désactivé',
    de: 'Konto gesperrt',
  },
  throttled: {
    en: 'Too many requests',
    es: 'Demasiadas solicitudes',
    fr: 'Trop de requêtes',
    de: 'Zu viele Anfragen',
  },
  slow: {
    en: 'Slow answers',
    es: 'Respuestas lentas',
    fr: 'Réponses lentes',
    de: 'Langsame Antworten',
  },
  down: {
    en: 'System down',
    es: 'Sistema caído',
    fr: 'Système en panne',
    de: 'System nicht erreichbar',
  },
} as const satisfies Record<string, Text>;

export type SandboxOutcome = keyof typeof outcomes;

/** Carries the choice to the sandbox's own system. */
export const outcomeHeader = 'x-sandbox-outcome';

export function isSandboxOutcome(value: string): value is SandboxOutcome {
  return Object.hasOwn(outcomes, value);
}
