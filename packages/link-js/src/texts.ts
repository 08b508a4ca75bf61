/**
 * What the host's side itself has to say: only that the frame, which says everything else, is missing
 * or still to come.
 */
export type Texts = readonly [missing: string, retry: string, close: string, loading: string];

const en: Texts = ['This window did not load.', 'Try again', 'Close', 'Loading…'];

const translations: Partial<Record<string, Texts>> = {
  es: ['Esta ventana no se ha cargado.', 'Reintentar', 'Cerrar', 'Cargando…'],
  de: ['Dieses Fenster wurde nicht geladen.', 'Erneut versuchen', 'Schließen', 'Wird geladen…'],
  fr: ['Cette fenêtre ne s’est pas chargée.', 'Réessayer', 'Fermer', 'Chargement…'],
};

/** By the host's wish, else by the browser's language, else English. */
export function textsFor(language = navigator.language): Texts {
  return translations[language.slice(0, 2)] ?? en;
}
