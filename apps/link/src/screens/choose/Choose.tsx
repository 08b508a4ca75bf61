import { useRef, type KeyboardEvent } from 'react';
import { useMessages } from '../../i18n';
import { tell } from '../../host';
import { useLinkData } from '../../link-data';
import { matching } from '../../offer';
import { choose, goBack, previousStep, search, useSession } from '../../session';
import { ChevronIcon, SearchIcon } from '../../ui/icons-later';
import { LogoTile } from '../../ui/LogoTile';
import { Notice } from '../../ui/Notice';
import { Resumed } from '../../ui/Resumed';
import { Screen } from '../../ui/Screen';
import { usePainted } from '../../ui/use-painted';
import styles from './Choose.module.css';

/** The list of systems, to search and to walk through with the arrow keys. */
export default function Choose() {
  const messages = useMessages();
  const { organization, offer } = useLinkData();
  const type = useSession((session) => session.options?.integrationType ?? 'wms');
  const askedForUnknown = useSession((session) => session.askedForUnknown);
  const hasWayBack = useSession((session) => previousStep(session) !== null);
  const query = useSession((session) => session.query);
  const painted = usePainted();
  const list = useRef<HTMLDivElement>(null);
  const found = matching(offer, query);
  const noMatch = messages.choose.noMatch(query.trim());
  const nothing = messages.choose.nothing(organization.name);

  function showAll() {
    search('');
    list.current?.querySelector('input')?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      showAll();
      return;
    }
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('input, li > button') ?? [])];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const inField = stops[at] instanceof HTMLInputElement;
    const goal = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      // In the field they move the caret, as everywhere.
      Home: inField ? -1 : 1,
      End: inField ? -1 : stops.length - 1,
    }[event.key];
    const next = goal === undefined ? undefined : stops[goal];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <Screen title={messages.choose.title[type]} onBack={hasWayBack ? goBack : undefined}>
      {offer.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{nothing.title}</p>
          <p>{nothing.text}</p>
        </div>
      ) : (
        <div ref={list} className={styles.finder} onKeyDown={onKeyDown}>
          <Resumed text={messages.resumed.choose} />
          {askedForUnknown && <Notice look="warning" {...messages.choose.unknown} />}
          <div className={styles.search}>
            <SearchIcon />
            <input
              type="search"
              aria-label={messages.choose.search}
              placeholder={messages.choose.search}
              value={query}
              onChange={(event) => search(event.target.value)}
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="search"
            />
          </div>
          <p role="status" className={styles.count}>
            {query.trim() !== '' && found.length > 0 && messages.choose.count(found.length)}
          </p>
          <ul className={styles.list}>
            {found.map((integration) => (
              <li key={integration.integration_name}>
                <button
                  type="button"
                  className={styles.row}
                  onClick={() => {
                    tell('integration_selected', {
                      step: 'choose',
                      integrationName: integration.integration_name,
                    });
                    choose(integration);
                  }}
                >
                  <LogoTile
                    name={integration.display_name}
                    sources={[integration.logo_url]}
                    later={!painted}
                  />
                  <span className={styles.name}>
                    <bdi>{integration.display_name}</bdi>
                  </span>
                  <ChevronIcon />
                </button>
              </li>
            ))}
          </ul>
          {found.length === 0 && (
            <div className={styles.empty} role="status">
              <p className={styles.emptyTitle}>{noMatch.title}</p>
              <p>{noMatch.text}</p>
              <button type="button" className={styles.all} onClick={showAll}>
                {messages.choose.clear}
              </button>
            </div>
          )}
        </div>
      )}
    </Screen>
  );
}
