import type { Words } from '../page-texts';

export const it: Words = {
  start: (system, organization) => ({
    title: `Collegare ${system} a ${organization}?`,
    text: `${organization} chiede di collegare il suo account ${system}. Continui solo se lei o un collega ha avviato lì l’operazione. L’accesso avviene su ${system} stesso.`,
  }),
  proceed: 'Continua',
  account: 'Account utente',
  back: 'Può chiudere questa finestra.',
  returnTo: (organization) => `Torna a ${organization}`,
  unknown: {
    title: 'Questo accesso non è noto qui',
    text: 'Forse è vecchio o riguarda altro. Torni all’app da cui è partito e ricominci.',
  },
  connected: (system, organization) => ({
    title: `Accesso a ${system} effettuato`,
    text: `Torni a ${organization}, da dove è partito: si continua lì.`,
  }),
  denied: (system, organization) => ({
    title: 'Non è stato collegato nulla',
    text: `Ha rifiutato in ${system}. Torni a ${organization} per riprovare o scegliere un altro modo.`,
  }),
  failed: (system, organization) => ({
    title: `L’accesso a ${system} non è riuscito`,
    text: `Non è stato collegato nulla. Torni a ${organization}, dove è indicato che cosa è successo.`,
  }),
  expired: (_system, organization) => ({
    title: 'Questo accesso ha richiesto troppo tempo',
    text: `Non è stato collegato nulla. Torni a ${organization} e ricominci.`,
  }),
  replayed: (_system, organization) => ({
    title: 'Questo accesso è già stato usato',
    text: `Ognuno vale una sola volta. Torni a ${organization} per vedere il risultato.`,
  }),
  other_browser: (_system, organization) => ({
    title: 'Questo accesso è stato avviato in un altro browser',
    text: `Può essere completato solo lì. Torni a ${organization} e ricominci.`,
  }),
  relay: 'Un momento…',
  relayButton: 'Continua',
};
