import { Icon } from './Icon';

// Those that no first screen shows: they are no part of the first load.

export const ChevronIcon = () => (
  <Icon size={16} along>
    <path d="m7.5 4.5 5.5 5.5-5.5 5.5" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon size={18}>
    <circle cx="9" cy="9" r="5.25" />
    <path d="m13 13 3.5 3.5" />
  </Icon>
);

export const DeniedIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="m5.2 5.2 9.6 9.6" />
  </Icon>
);

export const UnknownIcon = () => (
  <Icon>
    <path d="M7.2 7.4a2.8 2.8 0 1 1 4.2 2.4c-.9.5-1.4 1-1.4 2" />
    <path d="M10 14.8v.1" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M10 3.2 17.3 16H2.7Z" />
    <path d="M10 8.2v3.4M10 13.8v.1" />
  </Icon>
);
