import { useState } from 'react';

/** Copies `text`; `what` names it to those who hear the button. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [label, setLabel] = useState('Copy');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setLabel('Copied'),
      () => setLabel('Not copied'),
    );
  return (
    <button
      className="copy"
      type="button"
      aria-label={`${label}: ${what}`}
      onClick={() => void copy()}
      onBlur={() => setLabel('Copy')}
    >
      {label}
    </button>
  );
}
