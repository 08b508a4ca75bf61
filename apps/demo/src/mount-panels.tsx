import { createRoot } from 'react-dom/client';
import { Header } from './Header';
import type { Host } from './host';
import { HostPanels } from './HostPanels';
import type { VariantPath } from './variants';

/** Header and panels for the pages whose button owes nothing to React. */
export function mountPanels(current: VariantPath, host: Host): void {
  const part = (id: string) => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`${current} has no #${id}`);
    return createRoot(element);
  };
  part('header').render(<Header current={current} />);
  part('panels').render(<HostPanels host={host} />);
}
