/**
 * What the host's side itself has to say: only that the frame, which says everything else, is
 * missing. The sentence, and the buttons to try again and to close.
 */
export type Texts = readonly [sentence: string, retry: string, close: string];

const en: Texts = [
  'This window did not load. Try again, and contact the support of this app if it stays away.',
  'Try again',
  'Close',
];

const translations: Partial<Record<string, Texts>> = {
  es: [
    'Esta ventana no se ha cargado. Inténtalo de nuevo o contacta con el soporte de esta aplicación.',
    'Intentar de nuevo',
    'Cerrar',
  ],
  de: [
    'Dieses Fenster wurde nicht geladen. Versuche es erneut oder frage den Support dieser App.',
    'Erneut versuchen',
    'Schließen',
  ],
  fr: [
    'Cette fenêtre ne s’est pas chargée. Réessayez ou contactez le support de cette application.',
    'Réessayer',
    'Fermer',
  ],
};

/** By the host's wish, else by the browser's language, else English. */
export function textsFor(language = navigator.language): Texts {
  return translations[language.slice(0, 2)] ?? en;
}
