import acme from './acme.svg';
import { customer } from './backend';
import { variants, type VariantPath } from './variants';

/** Whose page it is, and the ways that it is made in. */
export function Header({ current }: { current: VariantPath }) {
  return (
    <header>
      <div className="bar">
        <a className="brand" href="/">
          <img src={acme} alt="" width="28" height="28" />
          Acme Operations
        </a>
        <span className="customer">{customer.name}</span>
      </div>
      <nav className="variants" aria-label="The same page with">
        <ul>
          {variants.map(({ path, name }) => (
            <li key={path}>
              <a href={path} aria-current={path === current ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
