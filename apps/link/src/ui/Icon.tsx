import type { ReactNode } from 'react';

interface IconProps {
  size?: number;
  /** Points along the way, which leads to the left in some languages. */
  along?: boolean;
  children: ReactNode;
}

/** A picture that says nothing that the words beside it do not say. */
export function Icon({ size = 20, along, children }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      data-along={along}
      // In rem: an icon grows with the text beside it.
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}
