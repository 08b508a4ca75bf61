import { ChangeDetectionStrategy, Component } from '@angular/core';
import acme from '../acme.svg';
import { customer } from '../backend';
import { variants } from '../variants';

/** Whose page it is, and the ways that it is made in. */
@Component({
  selector: 'demo-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <div class="bar">
        <a class="brand" href="/">
          <img [src]="acme" alt="" width="28" height="28" />
          Acme Operations
        </a>
        <span class="customer">{{ customer.name }}</span>
      </div>
      <nav class="variants" aria-label="The same page with">
        <ul>
          @for (variant of variants; track variant.path) {
            <li>
              <a
                [href]="variant.path"
                [attr.aria-current]="variant.path === '/angular.html' ? 'page' : null"
                >{{ variant.name }}</a
              >
            </li>
          }
        </ul>
      </nav>
    </header>
  `,
})
export class Header {
  protected readonly acme = acme;
  protected readonly customer = customer;
  protected readonly variants = variants;
}
