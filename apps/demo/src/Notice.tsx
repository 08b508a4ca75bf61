import type { ReactNode } from 'react';
import type { BackendError } from './backend';
import { CopyButton } from './CopyButton';

/** Something that the reader has to do before the page can work. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="notice warning" role="alert">
      <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M10 3 18 17H2Z M10 8v4 M10 14.4v.2" />
      </svg>
      <div>
        <strong>{title}</strong>
        <p>{children}</p>
      </div>
    </div>
  );
}

/** A list that could not be loaded: whose side it is on, and the way on. */
export function LoadFailed({ error, onRetry }: { error: BackendError; onRetry: () => void }) {
  return (
    <div className="notice failed" role="alert">
      <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z M10 6v5 M10 13.6v.2" />
      </svg>
      <div>
        <p>{error.message}</p>
        {error.requestId && (
          <p className="small muted">
            Request <code>{error.requestId}</code>{' '}
            <CopyButton text={error.requestId} what="request id" />
          </p>
        )}
        <button className="button" type="button" onClick={onRetry}>
          Try again
        </button>
      </div>
    </div>
  );
}
