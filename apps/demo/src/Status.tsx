const shapes = {
  granted: 'M5 10.5 8.5 14 15 6.5',
  warning: 'M10 4v8 M10 15.4v.2',
  failed: 'M6 6 14 14 M14 6 6 14',
};

/** A color is never alone: it comes with a shape and a word. */
export function Status({ kind, children }: { kind: keyof typeof shapes; children: string }) {
  return (
    <span className={`status ${kind}`}>
      <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d={shapes[kind]} />
      </svg>
      {children}
    </span>
  );
}
