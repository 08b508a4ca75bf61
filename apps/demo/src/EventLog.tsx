import { useEffect, useRef } from 'react';
import { Panel } from './Panel';
import type { LogEntry } from './host';

/** What the widget told this page, oldest first. */
export function EventLog({ entries }: { entries: readonly LogEntry[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [entries]);

  return (
    <Panel title="Event log" testId="event-log">
      {/* It scrolls, so it can be reached by keyboard. */}
      <div className="scroll" role="log" aria-label="Event log" tabIndex={0} ref={box}>
        <ol className="log">
          {entries.map(({ id, at, button, name, detail }) => (
            <li key={id} data-event={name} data-button={button}>
              <time dateTime={at.toISOString()}>{at.toLocaleTimeString()}</time>
              <span>
                <code>{name}</code>{' '}
                <span className="muted">{`${button} ${detail && `· ${detail}`}`}</span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  );
}
