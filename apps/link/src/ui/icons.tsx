import { Icon } from './Icon';

export const BackIcon = () => (
  <Icon along>
    <path d="M12 4.5 6.5 10l5.5 5.5" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m4.5 10.5 3.75 3.75L15.5 6.5" />
  </Icon>
);

export const ClockIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 6v4.2l2.6 1.6" />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <rect x="4.25" y="8.75" width="11.5" height="8" rx="2" />
    <path d="M6.75 8.75V6.5a3.25 3.25 0 0 1 6.5 0v2.25" />
  </Icon>
);

export const ListIcon = () => (
  <Icon>
    <path d="m3.5 5.5 1.25 1.25L7 4.5M3.5 13.5l1.25 1.25L7 12.5M10 5.75h6.5M10 13.75h6.5" />
  </Icon>
);

export const PlugIcon = () => (
  <Icon size={24}>
    <path d="M7.5 3v4M12.5 3v4M5.25 7h9.5v2.5a4.75 4.75 0 0 1-9.5 0ZM10 14.25V17" />
  </Icon>
);
