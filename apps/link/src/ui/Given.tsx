import { chosenLanguage } from '../i18n';
import { useLinkSession } from '../link-session';

/**
 * The language of the texts that come with an integration, where it is not the screen's own: a screen
 * reader would speak English words by the rules of Polish. Undefined where both are the same.
 */
export function useGivenLanguage(): string | undefined {
  const { data } = useLinkSession();
  return data && data.language !== chosenLanguage() ? data.language : undefined;
}

/** A text that comes with an integration, kept apart from what is around it in language and direction. */
export function Given({ children }: { children: string | undefined }) {
  return <bdi lang={useGivenLanguage()}>{children}</bdi>;
}
