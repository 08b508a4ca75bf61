/**
 * What the host's side itself has to say: only that the frame, which says everything else, is
 * missing. The sentence, and the buttons to try again and to close.
 */
export type Texts = readonly [sentence: string, retry: string, close: string];

const en: Texts = ['This window did not load.', 'Try again', 'Close'];

const translations: Partial<Record<string, Texts>> = {
  es: ['Esta ventana no se ha cargado.', 'Intentar de nuevo', 'Cerrar'],
  de: ['Dieses Fenster wurde nicht geladen.', 'Erneut versuchen', 'Schließen'],
  fr: ['Cette fenêtre ne s’est pas chargée.', 'Réessayer', 'Fermer'],
};

/** By the host's wish, else by the browser's language, else English. */
export function textsFor(language = navigator.language): Texts {
  return translations[language.slice(0, 2)] ?? en;
}
